//! Scenarios: what happens to every production system sooner or later, and what it promises then.
//!
//! Each begins with the system of a template as its first deployment leaves it, under traffic, and settled. A promise
//! that can't be judged is said to be so; none is made smaller so that it holds.

mod bad_image;
mod bad_secret;
mod rolling_update;
mod spot_interruption;

use std::time::Duration;

pub use bad_image::bad_image;
pub use bad_secret::bad_secret;
pub use rolling_update::rolling_update;
pub use spot_interruption::spot_interruption;

use super::PlayError;
use super::image::Image;
use super::queue::{Millis, SECOND};
use super::release::Release;
use super::stack::StackStatus;
use super::stage::Play;
use super::timeline::{Clock, Length};
use super::traffic::Traffic;
use super::verdict::{Outcome, Verdict};

/// A scenario, by its name.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Scenario {
    /// `rolling-update`.
    pub name: &'static str,
    /// What happens in it, in a sentence without its full stop.
    pub about: &'static str,
    play: fn(&str, u64) -> Result<Verdict, PlayError>,
}

/// All scenarios.
pub const ALL: [Scenario; 4] = [
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
];

impl Scenario {
    /// Plays it on the system of a template.
    ///
    /// # Errors
    ///
    /// If the template can't be played.
    pub fn play(&self, template: &str, seed: u64) -> Result<Verdict, PlayError> {
        (self.play)(template, seed)
    }
}

/// Requests a second to each load balancer.
const TRAFFIC: f64 = 200.0;

/// How long a scenario goes on after its system is well: alarms take minutes.
const AFTERWARDS: Duration = Duration::from_secs(600);

/// Why a deployment can't be judged.
const NO_SERVICE: &str = "no service is behind a load balancer";

/// What a new image is called, after the name of the old one.
const NEXT: &str = " (next)";

/// A system that is to go through a scenario.
struct Scene {
    name: &'static str,
    seed: u64,
    play: Play,
    /// Whether it came up and settled.
    up: bool,
}

impl Scene {
    /// Lets the system come up and settle under traffic, and begins to measure.
    fn open(name: &'static str, template: &str, seed: u64) -> Result<Self, PlayError> {
        let mut play = Play::of(template)?.seed(seed).traffic(Traffic::constant(TRAFFIC));
        let up = play.settle();
        play.mark();
        Ok(Self { name, seed, play, up })
    }

    /// A release of every service behind a load balancer: a good image, of which is made what it is to be.
    fn release(&self, of: impl Fn(Image) -> Image) -> Option<Release> {
        let mut images = self.play.fronted().map(|service| {
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

    /// Carries a release out and waits until the system is well, at most so long. Gives how long it took.
    fn roll_out(&mut self, release: &Release, at_most: Duration) -> Result<Millis, PlayError> {
        let began = self.play.second();
        if self.up {
            self.play.deploy(release)?;
            self.play.run_until_well(at_most);
        }
        Ok((self.play.second() - began) * SECOND)
    }

    /// Lets time pass, so that what follows is seen as well.
    fn linger(&mut self) {
        self.play.run_for(AFTERWARDS);
    }

    /// The verdict where there is nothing to do it to.
    fn nothing_to_judge(self, promise: &'static str, why: &str) -> Verdict {
        self.verdict().judge(promise, Outcome::NotJudged, why)
    }

    /// Whether every service behind a load balancer has completed its release.
    fn is_new(&self) -> bool {
        let mut versions = self.play.fronted().filter_map(|service| self.play.version(service));
        versions.all(|(image, completed)| completed && image.ends_with(NEXT))
    }

    /// Whether every service behind a load balancer has gone back to what it was before the release.
    fn is_old(&self) -> bool {
        let mut versions = self.play.fronted().filter_map(|service| self.play.version(service));
        versions.all(|(image, completed)| completed && !image.ends_with(NEXT))
    }

    /// The verdict so far: whether the system came up. If it didn't, nothing else can be judged.
    fn verdict(mut self) -> Verdict {
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
        Verdict::new(self.name, self.seed, measured, timeline).comes_up(self.up, text)
    }
}

/// How long a deployment that can't succeed may go on.
const FAILS_WITHIN: Duration = Duration::from_secs(60 * 60);

/// What a deployment that can't succeed has to do.
const GOES_BACK: &str = "the deployment goes back by itself within an hour";

/// A deployment that can't succeed: it has to go back by itself, unseen by users and told to somebody.
fn goes_back(mut scene: Scene, release: &Release) -> Result<Verdict, PlayError> {
    let took = scene.roll_out(release, FAILS_WITHIN)?;
    let back = scene.is_old() && scene.play.stack() == StackStatus::UpdateRollbackComplete;
    let text =
        if back { format!("after {}, with the stack", Length(took)) } else { scene.play.why_not_whole() };
    scene.linger();
    let verdict = scene.verdict().holds(GOES_BACK, back, text);
    Ok(verdict.loses_nothing().stays_healthy().tells_somebody())
}
