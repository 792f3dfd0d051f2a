//! A small server for one page on this machine.
//!
//! It listens on 127.0.0.1 alone, and answers only who knows the token in the path and asks under that
//! very address: a page of the web that knows neither cannot read the essay, nor can one that makes
//! its own name point here. It reads requests strictly, with bounds on everything.

use super::exit::{Exit, Failure};
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// The longest head of a request; browsers send less than 2 KB here.
const HEAD: usize = 16 << 10;
/// How long a request may take to come, or an answer to go.
const PATIENCE: Duration = Duration::from_secs(10);
/// After what time a silent line is spoken on, to learn whether somebody still listens.
const BREATH: Duration = Duration::from_secs(15);
/// Requests that are answered at one time; one browser window takes two.
const CROWD: usize = 64;

/// What every answer says besides: nobody else may keep it, guess at it, or show it inside his own.
const MANNERS: &str = "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\
Referrer-Policy: no-referrer\r\nCross-Origin-Resource-Policy: same-origin\r\n\
X-Frame-Options: DENY\r\nConnection: close\r\n";

/// A page that is served, and can be replaced.
pub(super) struct Server {
    shared: Arc<Shared>,
    address: String,
}

struct Shared {
    port: u16,
    token: String,
    now: Mutex<Now>,
    changed: Condvar,
    crowd: AtomicUsize,
}

/// What is served.
struct Now {
    page: Arc<str>,
    /// Its number, which the page itself tells when it asks for news.
    version: u64,
    /// Why there is no newer one, and how many such reasons there were.
    failed: Option<String>,
    failures: u64,
}

impl Server {
    /// Serves a page, the first version, from now on.
    pub(super) fn start(page: String) -> Result<Self, Failure> {
        let unserved = |cause: io::Error| Failure::from(Exit::Output, "cannot serve a page", cause);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(unserved)?;
        let port = listener.local_addr().map_err(unserved)?.port();
        let token = token().map_err(unserved)?;
        let address = format!("http://127.0.0.1:{port}/{token}/");
        let now = Now { page: page.into(), version: 1, failed: None, failures: 0 };
        let (now, changed, crowd) = (Mutex::new(now), Condvar::new(), AtomicUsize::new(0));
        let shared = Arc::new(Shared { port, token, now, changed, crowd });
        let listening = Arc::clone(&shared);
        thread::spawn(move || listen(&listener, &listening));
        Ok(Self { shared, address })
    }

    /// Where the page is.
    pub(super) fn address(&self) -> &str {
        &self.address
    }

    /// The number of the next version.
    pub(super) fn next(&self) -> u64 {
        self.shared.now().version + 1
    }

    /// Replaces the page; who looks at it is told.
    pub(super) fn put(&self, page: String) {
        let mut now = self.shared.now();
        now.page = page.into();
        now.version += 1;
        now.failed = None;
        self.shared.changed.notify_all();
    }

    /// Says why there is no newer page; the last one stays.
    pub(super) fn fail(&self, why: String) {
        let mut now = self.shared.now();
        now.failed = Some(why);
        now.failures += 1;
        self.shared.changed.notify_all();
    }
}

impl Shared {
    fn now(&self) -> MutexGuard<'_, Now> {
        // Nothing is left half done under this lock, so that what a dead thread left is whole.
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// 128 bits that nobody can guess, in hexadecimal.
fn token() -> io::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn listen(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        let Ok(stream) = stream else {
            // Too many files are open, or the like; that may pass.
            thread::sleep(Duration::from_millis(50));
            continue;
        };
        let shared = Arc::clone(shared);
        thread::spawn(move || {
            let crowd = shared.crowd.fetch_add(1, Ordering::SeqCst);
            // Who goes away in the middle is not missed.
            drop(answer(stream, &shared, crowd >= CROWD));
            shared.crowd.fetch_sub(1, Ordering::SeqCst);
        });
    }
}

/// What a request wants.
#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    /// The page; with `false`, only what is said before it.
    Page(bool),
    /// News, for who has this version.
    News(u64),
    /// Something that is refused, with the words for it.
    Refused(&'static str),
}

fn answer(mut stream: TcpStream, shared: &Shared, crowded: bool) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let wanted = match head(&mut stream)? {
        _ if crowded => Wanted::Refused("503 Service Unavailable"),
        Some(head) => wanted(&head, shared.port, &shared.token),
        None => Wanted::Refused("431 Request Header Fields Too Large"),
    };
    match wanted {
        Wanted::Page(whole) => {
            let page = Arc::clone(&shared.now().page);
            let size = page.len();
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n")?;
            write!(stream, "Content-Length: {size}\r\n{MANNERS}\r\n")?;
            stream.write_all(if whole { page.as_bytes() } else { b"" })
        }
        Wanted::News(version) => news(&mut stream, shared, version),
        Wanted::Refused(why) => {
            let size = why.len();
            write!(stream, "HTTP/1.1 {why}\r\nContent-Type: text/plain\r\n")?;
            write!(stream, "Content-Length: {size}\r\n{MANNERS}\r\n{why}")
        }
    }
}

/// The head of a request; `None` where it is too long. A request that breaks off is an error.
fn head(stream: &mut TcpStream) -> io::Result<Option<String>> {
    let mut head = Vec::new();
    let mut piece = [0; 1024];
    loop {
        let read = stream.read(&mut piece)?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let from = head.len().saturating_sub(3);
        head.extend_from_slice(piece.get(..read).unwrap_or_default());
        let end = head.get(from..).unwrap_or_default().windows(4).position(|w| w == b"\r\n\r\n");
        if let Some(end) = end {
            head.truncate(from + end);
            return Ok(Some(String::from_utf8_lossy(&head).into_owned()));
        }
        if head.len() > HEAD {
            return Ok(None);
        }
    }
}

/// What the head of a request asks for.
fn wanted(head: &str, port: u16, token: &str) -> Wanted {
    let mut lines = head.split("\r\n");
    let mut request = lines.next().unwrap_or_default().split(' ');
    let (method, path, version) = (request.next(), request.next(), request.next());
    let (Some(method), Some(path), Some("HTTP/1.1")) = (method, path, version) else {
        return Wanted::Refused("400 Bad Request");
    };
    let mut hosts = Vec::new();
    for line in lines {
        let Some((name, value)) = line.split_once(':') else {
            return Wanted::Refused("400 Bad Request");
        };
        if name.eq_ignore_ascii_case("host") {
            hosts.push(value.trim());
        }
    }
    // A name that was made to point here is not ours, whoever believes it.
    let own =
        |host: &&str| *host == format!("127.0.0.1:{port}") || *host == format!("localhost:{port}");
    if request.next().is_some() || hosts.len() != 1 {
        return Wanted::Refused("400 Bad Request");
    }
    if !hosts.iter().all(own) {
        return Wanted::Refused("421 Misdirected Request");
    }
    let below = path.strip_prefix('/').and_then(|path| path.strip_prefix(token));
    match (method, below.and_then(|path| path.strip_prefix('/'))) {
        ("GET" | "HEAD", Some("")) => Wanted::Page(method == "GET"),
        ("GET", Some(news)) => match news.strip_prefix("news?").map(str::parse) {
            Some(Ok(version)) => Wanted::News(version),
            Some(Err(_)) | None => Wanted::Refused("404 Not Found"),
        },
        ("HEAD", _) | (_, None) => Wanted::Refused("404 Not Found"),
        (_, Some(_)) => Wanted::Refused("405 Method Not Allowed"),
    }
}

/// Tells of newer pages, and of reasons why there is none, until nobody listens any more.
fn news(stream: &mut TcpStream, shared: &Shared, version: u64) -> io::Result<()> {
    write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n{MANNERS}\r\n")?;
    let mut told = 0;
    loop {
        let mut now = shared.now();
        let failed = |now: &Now| now.failed.is_some() && now.failures != told;
        if now.version == version && !failed(&now) {
            let waited = shared.changed.wait_timeout(now, BREATH);
            now = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        let newer = now.version != version;
        let words = if newer {
            format!("event: built\ndata: {}\n\n", now.version)
        } else if failed(&now) {
            told = now.failures;
            // A line of an event must not end inside of the words.
            let why = now.failed.clone().unwrap_or_default().replace(['\r', '\n'], " ");
            format!("event: failed\ndata: {why}\n\n")
        } else {
            ": still here\n\n".to_owned()
        };
        drop(now);
        stream.write_all(words.as_bytes())?;
        stream.flush()?;
        if newer {
            // The newer page asks for its own news.
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOST: &str = "Host: 127.0.0.1:4711";

    fn check(head: &str, expect: Wanted) {
        assert_eq!(wanted(&head.replace('\n', "\r\n"), 4711, "cafe"), expect, "{head}");
    }

    #[test]
    fn the_page_and_its_news() {
        check(&format!("GET /cafe/ HTTP/1.1\n{HOST}"), Wanted::Page(true));
        check("HEAD /cafe/ HTTP/1.1\nAccept: */*\nhost:localhost:4711", Wanted::Page(false));
        check(&format!("GET /cafe/news?3 HTTP/1.1\n{HOST}"), Wanted::News(3));
    }

    #[test]
    fn whoever_does_not_know_the_token_gets_nothing() {
        for path in ["/", "/cafe", "/caff/", "/cafe/x", "/cafe/news?x", "/cafe/../", "//cafe/", "*"]
        {
            let refused = Wanted::Refused("404 Not Found");
            check(&format!("GET {path} HTTP/1.1\n{HOST}"), refused);
        }
        check(&format!("POST /cafe/ HTTP/1.1\n{HOST}"), Wanted::Refused("405 Method Not Allowed"));
    }

    #[test]
    fn a_name_that_points_here_is_not_ours() {
        for host in
            ["evil.example:4711", "127.0.0.1", "127.0.0.1:80", "localhost.evil.example:4711"]
        {
            let refused = Wanted::Refused("421 Misdirected Request");
            check(&format!("GET /cafe/ HTTP/1.1\nHost: {host}"), refused);
        }
    }

    #[test]
    fn what_is_no_request_is_refused() {
        let refused = || Wanted::Refused("400 Bad Request");
        check("GET /cafe/ HTTP/1.1", refused());
        check(&format!("GET /cafe/ HTTP/1.1\n{HOST}\n{HOST}"), refused());
        check(&format!("GET /cafe/ HTTP/1.1 x\n{HOST}"), refused());
        check(&format!("GET /cafe/ HTTP/1.0\n{HOST}"), refused());
        check(&format!("GET /cafe/ HTTP/1.1\nno header\n{HOST}"), refused());
        check("", refused());
        check("\u{0}\u{16}\u{3}", refused());
    }

    #[test]
    fn tokens_are_long_and_differ() {
        let (one, other) = (token().unwrap(), token().unwrap());
        assert!(one.len() == 32 && one != other, "{one} {other}");
    }
}
