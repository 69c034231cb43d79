//! Scenarios: what happens to every production system sooner or later, and what it promises then.
//!
//! The first one makes the stack. Each other begins with the system of a template as its first deployment leaves it, under
//! traffic, and settled. A promise that can't be judged is said to be so; none is made smaller so that it holds.

mod ami_roll;
mod bad_image;
mod bad_secret;
mod capacity_exhausted;
mod deploy_under_load;
mod first_deployment;
mod healthy_day;
mod incidents;
mod nat_outage;
mod pending_tasks;
mod rolling_update;
mod slow_drain;
mod spot_drought;
mod spot_interruption;
mod traffic_peak;
mod update_during_interruption;
mod upgrade;
mod zone_outage;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

pub use ami_roll::ami_roll;
pub use bad_image::bad_image;
pub use bad_secret::bad_secret;
pub use capacity_exhausted::capacity_exhausted;
pub use deploy_under_load::deploy_under_load;
pub use first_deployment::first_deployment;
pub use healthy_day::healthy_day;
pub use incidents::{page, warn};
pub(super) use nat_outage::busiest as busiest_nat;
pub use nat_outage::nat_outage;
pub use pending_tasks::pending_tasks;
pub use rolling_update::rolling_update;
pub use slow_drain::slow_drain;
pub use spot_drought::spot_drought;
pub use spot_interruption::spot_interruption;
pub use traffic_peak::traffic_peak;
pub use update_during_interruption::update_during_interruption;
pub use upgrade::upgrade;
pub(super) use zone_outage::busiest;
pub use zone_outage::zone_outage;

use super::image::Image;
use super::release::Release;
use super::stack::StackStatus;
use super::stage::Play;
use super::timeline::{Clock, Length};
use super::traffic::Traffic;
use super::verdict::{Outcome, Verdict};
use super::{PlayError, queue::SECOND};

/// A scenario, by its name.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Scenario {
    /// `rolling-update`.
    pub name: &'static str,
    /// What happens in it, in a sentence without its full stop.
    pub about: &'static str,
    play: fn(&Play, u64) -> Result<Verdict, PlayError>,
}

/// All scenarios.
pub const ALL: [Scenario; 18] = [
    Scenario {
        name: first_deployment::NAME,
        about: "CloudFormation makes the stack out of nothing, and then requests come",
        play: first_deployment,
    },
    Scenario {
        name: rolling_update::NAME,
        about: "a new version of every service, while requests come",
        play: rolling_update,
    },
    Scenario {
        name: bad_image::NAME,
        about: "a version that answers everything with a 5xx, its health checks too",
        play: bad_image,
    },
    Scenario {
        name: bad_secret::NAME,
        about: "a version that needs a key that nobody has stored",
        play: bad_secret,
    },
    Scenario {
        name: spot_interruption::NAME,
        about: "EC2 takes a Spot machine back, two minutes after it said so",
        play: spot_interruption,
    },
    Scenario {
        name: update_during_interruption::NAME,
        about: "the same, while a new version is being deployed",
        play: update_during_interruption,
    },
    Scenario {
        name: spot_drought::NAME,
        about: "EC2 takes all Spot machines back, and has no other for an hour",
        play: spot_drought,
    },
    Scenario {
        name: zone_outage::NAME,
        about: "the zone with the most tasks hangs at once, for an hour",
        play: zone_outage,
    },
    Scenario {
        name: nat_outage::NAME,
        about: "a NAT gateway carries nothing for an hour, in which requests double",
        play: nat_outage,
    },
    Scenario {
        name: traffic_peak::NAME,
        about: "three times as many requests at once, for half an hour",
        play: traffic_peak,
    },
    Scenario {
        name: capacity_exhausted::NAME,
        about: "more tasks are wanted than fit, and EC2 has no machine for an hour",
        play: capacity_exhausted,
    },
    Scenario {
        name: pending_tasks::NAME,
        about: "more tasks are wanted than fit, and machines have to come for them",
        play: pending_tasks,
    },
    Scenario {
        name: slow_drain::NAME,
        about: "a new version, while the old one has long requests and ignores SIGTERM",
        play: slow_drain,
    },
    Scenario {
        name: deploy_under_load::NAME,
        about: "a new version, while requests double and the system grows",
        play: deploy_under_load,
    },
    Scenario {
        name: ami_roll::NAME,
        about: "all machines are exchanged, one after the other",
        play: ami_roll,
    },
    Scenario {
        name: incidents::PAGE,
        about: "incidents that have to wake somebody, one after the other",
        play: page,
    },
    Scenario {
        name: incidents::WARN,
        about: "incidents that somebody has to read of and that wake nobody",
        play: warn,
    },
    Scenario {
        name: healthy_day::NAME,
        about: "a day on which nothing goes wrong, with a new version at noon",
        play: healthy_day,
    },
];

impl Scenario {
    /// The one of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        ALL.into_iter().find(|scenario| scenario.name == name)
    }

    /// Plays it on a system from its beginning. The system itself stays as it is; each of its load balancers gets 200
    /// requests a second if it has no traffic of its own.
    ///
    /// ```
    /// use ecs_dsl_rehearsal::play::{Outcome, Play, scenario::Scenario};
    ///
    /// # let template = include_str!("../../../tests/play/service.yaml");
    /// let system = Play::of(template)?;
    /// let verdict = Scenario::named("pending-tasks").map(|scenario| scenario.play(&system, 1)).transpose()?;
    /// assert_eq!(verdict.map(|verdict| verdict.outcome()), Some(Outcome::Kept));
    /// # Ok::<(), ecs_dsl_rehearsal::play::PlayError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If an order of the scenario can't be carried out.
    pub fn play(&self, system: &Play, seed: u64) -> Result<Verdict, PlayError> {
        (self.play)(system, seed)
    }
}

/// Requests a second to each load balancer of a system that has no traffic of its own.
const TRAFFIC: f64 = 200.0;

/// How many seconds a record shows of the time before it is measured.
const LEAD: u64 = 120;

/// Why a deployment can't be judged.
const NO_SERVICE: &str = "no service is behind a load balancer";

/// What a new image is called, after the name of the old one.
pub(super) const NEXT: &str = " (next)";

/// A system that is to go through a scenario.
pub(super) struct Scene {
    name: Cow<'static, str>,
    seed: u64,
    pub(super) play: Play,
    /// Whether it came up and settled.
    pub(super) up: bool,
}

impl Scene {
    /// Lets the system come up and settle under traffic, and begins to measure.
    pub(super) fn open(name: impl Into<Cow<'static, str>>, system: &Play, seed: u64) -> Self {
        let mut play = system.clone().seed(seed);
        let traffic = play.world.traffic.clone().or(TRAFFIC);
        if traffic != play.world.traffic {
            play.set_traffic(traffic);
        }
        // What changes from a beginning on begins with the scenario.
        let changing = Some(play.world.traffic.clone()).filter(Traffic::begins_somewhere);
        if let Some(traffic) = &changing {
            play.set_traffic(traffic.at_first());
        }
        let up = play.settle();
        if let Some(traffic) = changing {
            play.set_traffic(traffic);
        }
        play.mark();
        Self { name: name.into(), seed, play, up }
    }

    /// A release of every service behind a load balancer: a good image, of which is made what it is to be.
    fn release(&self, of: impl Fn(Image) -> Image) -> Option<Release> {
        self.release_of(self.play.fronted(), of)
    }

    fn release_of<'a>(
        &self,
        services: impl Iterator<Item = &'a str>,
        of: impl Fn(Image) -> Image,
    ) -> Option<Release> {
        let mut images = services.map(|service| {
            let now = self.play.version(service).map_or("", |(image, _)| image);
            (service.to_owned(), of(Image::new(format!("{now}{NEXT}"))))
        });
        let (service, first) = images.next()?;
        Some(
            images.fold(Release::image(service, first), |release, (service, image)| {
                release.and(service, image)
            }),
        )
    }

    /// Deploys a good image, which spreads the tasks over the machines, and begins to measure. Gives whether the system is
    /// settled then.
    fn spread(&mut self) -> Result<bool, PlayError> {
        if let Some(release) = self.release(|image| image) {
            self.play.deploy(&release)?;
        }
        let settled = self.play.settle();
        self.play.mark();
        Ok(settled)
    }

    /// Whether every service of a release has completed it.
    pub(super) fn is_new(&self, release: &Release) -> bool {
        self.versions(release).all(|(image, completed, new)| completed && image == new)
    }

    /// The end of a deployment that began at a second: whether it is completed, and after how long or why not. Ten minutes more
    /// are measured.
    fn end(&mut self, release: &Release, began: u64) -> (bool, String) {
        let took = Length((self.play.second() - began) * SECOND);
        let done = self.is_new(release);
        let text = if done { format!("after {took}") } else { self.play.why_not_whole() };
        self.play.run_for(Duration::from_secs(600));
        (done, text)
    }

    /// Whether every service of a release has gone back to what it was before.
    pub(super) fn is_old(&self, release: &Release) -> bool {
        self.versions(release).all(|(image, completed, new)| completed && image != new)
    }

    /// Of each service of a release: the image that it is to run, whether its deployment is completed, and the new image.
    fn versions<'a>(&'a self, release: &'a Release) -> impl Iterator<Item = (&'a str, bool, &'a str)> {
        release.images.iter().filter_map(|(service, new)| {
            let (image, completed) = self.play.version(service)?;
            Some((image, completed, new.reference()))
        })
    }

    /// Lets time pass until the system is whole, at most so long, and says how that went since a second of the play. There is
    /// nothing to wait for in one that didn't come up.
    fn heal(&mut self, since: u64, within: Duration) -> Healing {
        if self.up {
            self.play.run_until_well(within);
        }
        Healing { took: Length((self.play.second() - since) * SECOND), why_not: self.play.why_not_whole() }
    }

    /// The verdict so far: whether the system came up. If it didn't, nothing else can be judged.
    pub(super) fn verdict(mut self) -> Verdict {
        let measured = self.play.measured();
        let from = measured.from_second();
        let (timeline, text) = if self.up {
            (self.play.timeline().since(from), format!("settled at {}", Clock(from * SECOND)))
        } else {
            let mut why = self.play.why_not_whole();
            if why.is_empty() {
                why = format!("in ALARM: {}", self.play.alarming().join(", "));
            }
            (self.play.timeline().clone(), format!("not settled at {}: {why}", Clock(from * SECOND)))
        };
        let shown = if self.up { from.saturating_sub(LEAD) } else { 0 };
        let record = self.play.record().map(|record| record.since(shown));
        Verdict::new(self.name, self.seed, measured, timeline).recorded(record).comes_up(self.up, text)
    }
}

/// What has most; of several the first by name.
fn most<K: Ord + Clone>(counts: &BTreeMap<K, usize>) -> Option<K> {
    let most = counts.values().copied().max().filter(|most| *most > 0)?;
    counts.iter().find(|(_, count)| **count == most).map(|(what, _)| what.clone())
}

/// How a system became whole again.
struct Healing {
    took: Length,
    /// Empty if it is whole.
    why_not: String,
}

impl Healing {
    const fn is_whole(&self) -> bool {
        self.why_not.is_empty()
    }
}

impl fmt::Display for Healing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_whole() { write!(f, "after {}", self.took) } else { f.write_str(&self.why_not) }
    }
}

/// How long a deployment that can't succeed may go on.
const FAILS_WITHIN: Duration = Duration::from_secs(60 * 60);

const GOES_BACK: &str = "the deployment goes back by itself within an hour";

/// A deployment that can't succeed: it has to go back by itself, unseen by users and told to somebody.
fn goes_back(mut scene: Scene, release: Option<&Release>) -> Result<Verdict, PlayError> {
    let Some(release) = release else {
        return Ok(scene.verdict().judge(GOES_BACK, Outcome::NotJudged, NO_SERVICE));
    };
    let began = scene.play.second();
    if scene.up {
        scene.play.deploy(release)?;
        scene.play.run_until_well(FAILS_WITHIN);
    }
    let took = scene.play.second() - began;
    let back = scene.is_old(release) && scene.play.stack() == StackStatus::UpdateRollbackComplete;
    scene.play.run_for(Duration::from_secs(600));
    let text = if back {
        format!("after {}, with the stack", Length(took * SECOND))
    } else {
        format!("not so: {}", scene.play.why_not_whole())
    };
    let verdict = scene.verdict().holds(GOES_BACK, back, text);
    Ok(verdict.loses_nothing().stays_healthy().tells_somebody())
}
