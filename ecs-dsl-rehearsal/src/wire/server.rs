//! A loopback server for clients outside of the process: HTTP/1.1 with keep-alive, one thread a
//! connection.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use thiserror::Error;

use super::{Request, Response};
use crate::cloud::Cloud;

/// The longest request that is read.
const LONGEST_BODY: usize = 4 << 20;

/// The longest line and the most lines of a request's head.
const LONGEST_LINE: u64 = 64 << 10;
const MOST_HEADERS: usize = 200;

/// How long an idle connection is kept, and so how long a shutdown may leave its thread behind.
const IDLE: Duration = Duration::from_secs(30);

/// Why serving failed.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ServeError {
    /// The address is reachable from elsewhere; what is simulated here has no door keeper.
    #[error("{0} is no loopback address: serve on 127.0.0.1 or [::1]")]
    NotLoopback(SocketAddr),
    /// The address can't be listened on.
    #[error("cannot listen")]
    Listen(#[from] io::Error),
}

/// A running server. Dropping it shuts it down.
#[derive(Debug)]
#[must_use = "the server stops when this is dropped"]
pub struct Server {
    address: SocketAddr,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    pub(crate) fn start(cloud: Cloud, address: impl ToSocketAddrs) -> Result<Self, ServeError> {
        let addresses: Vec<SocketAddr> = address.to_socket_addrs()?.collect();
        if let Some(foreign) = addresses.iter().find(|address| !address.ip().is_loopback()) {
            return Err(ServeError::NotLoopback(*foreign));
        }
        let listener = TcpListener::bind(addresses.as_slice())?;
        let address = listener.local_addr()?;
        let stop = Arc::new(AtomicBool::new(false));
        let stopping = Arc::clone(&stop);
        let thread = thread::spawn(move || accept(&listener, &cloud, &stopping));
        Ok(Self { address, stop, thread: Some(thread) })
    }

    /// Where it listens.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// What goes into `AWS_ENDPOINT_URL`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Stops listening. A connection that is being answered is answered to its end.
    pub fn shutdown(self) {
        drop(self);
    }

    /// Waits until somebody else ends the process.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            // A listener's thread has nothing to tell but that it is over.
            drop(thread.join());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let Some(thread) = self.thread.take() else { return };
        self.stop.store(true, Ordering::SeqCst);
        // A connection wakes the listener up, which then sees that it is to stop.
        drop(TcpStream::connect_timeout(&self.address, Duration::from_secs(1)));
        drop(thread.join());
    }
}

fn accept(listener: &TcpListener, cloud: &Cloud, stop: &Arc<AtomicBool>) {
    for connection in listener.incoming() {
        if stop.load(Ordering::SeqCst) {
            return;
        }
        let Ok(connection) = connection else { continue };
        let (cloud, stop) = (cloud.clone(), Arc::clone(stop));
        // A connection that breaks concerns nobody but its client.
        thread::spawn(move || drop(converse(&connection, &cloud, &stop)));
    }
}

/// Answers one connection's requests, one after the other.
fn converse(connection: &TcpStream, cloud: &Cloud, stop: &AtomicBool) -> io::Result<()> {
    connection.set_read_timeout(Some(IDLE))?;
    connection.set_nodelay(true)?;
    let mut reader = BufReader::new(connection);
    while let Some(head) = Head::read(&mut reader)? {
        let Some(length) = head.length.filter(|length| *length <= LONGEST_BODY) else {
            let refusal = "HTTP/1.1 413 Content Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
            return (&*connection).write_all(refusal.as_bytes());
        };
        if head.expects_continue {
            (&*connection).write_all(b"HTTP/1.1 100 Continue\r\n\r\n")?;
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body)?;
        let close = head.close || stop.load(Ordering::SeqCst);
        let Head { method, target, headers, .. } = head;
        let response = cloud.handle(&Request { method, target, headers, body });
        write(&mut &*connection, &response, close)?;
        if close {
            break;
        }
    }
    Ok(())
}

/// The part of a request before its body.
#[derive(Default)]
struct Head {
    method: String,
    target: String,
    /// `None`: not a number, or a body whose length isn't told.
    length: Option<usize>,
    expects_continue: bool,
    close: bool,
    headers: Vec<(String, String)>,
}

impl Head {
    /// `None`: the client is done.
    fn read(reader: &mut impl BufRead) -> io::Result<Option<Self>> {
        let Some(first) = line(reader)? else { return Ok(None) };
        let mut words = first.split(' ').map(str::to_owned);
        let mut next = || words.next().unwrap_or_default();
        let mut head = Self { method: next(), target: next(), length: Some(0), ..Self::default() };
        for _ in 0..MOST_HEADERS {
            let Some(line) = line(reader)?.filter(|line| !line.is_empty()) else { return Ok(Some(head)) };
            let (name, value) = line.split_once(':').unwrap_or((&line, ""));
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "content-length" => head.length = value.parse().ok(),
                "transfer-encoding" => head.length = None,
                "expect" => head.expects_continue = value.eq_ignore_ascii_case("100-continue"),
                "connection" => head.close = value.eq_ignore_ascii_case("close"),
                _ => {}
            }
            head.headers.push((name.to_owned(), value.to_owned()));
        }
        Err(io::Error::new(io::ErrorKind::InvalidData, "too many headers"))
    }
}

/// One line without its end; `None` at the end of the stream.
fn line(reader: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    reader.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut bytes)?;
    if bytes.is_empty() {
        return Ok(None);
    }
    let text = String::from_utf8_lossy(&bytes);
    Ok(Some(text.trim_end_matches(['\r', '\n']).to_owned()))
}

fn write(out: &mut impl Write, response: &Response, close: bool) -> io::Result<()> {
    let Response { status, headers, body, .. } = response;
    let mut head = format!("HTTP/1.1 {status} {}\r\n", if *status < 300 { "OK" } else { "Error" });
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    // What HEAD leaves out has a length all the same, and a 204 has none.
    if *status != 204 && !headers.iter().any(|(name, _)| *name == "content-length") {
        head.push_str(&format!("content-length: {}\r\n", body.len()));
    }
    head.push_str(&format!("connection: {}\r\n\r\n", if close { "close" } else { "keep-alive" }));
    out.write_all(head.as_bytes())?;
    out.write_all(body.as_bytes())?;
    out.flush()
}
