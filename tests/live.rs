//! What stays and follows the essay: `view` and `build --watch`, met as a browser meets them.

#![expect(clippy::unwrap_used, reason = "a test may end the program, and says where")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const ESSAY: &str = "Salt made the town of Marren.\n\nHale writes: “the mill fed nine hundred mouths” \
(Hale, Salt and Town; p. 41). Therefore the mill came first.\n";

/// How long the program may take on a machine that does much else.
const PATIENCE: Duration = Duration::from_secs(40);

/// The program at work on an essay in a folder of its own. It ends with the test.
struct Running {
    child: Child,
    folder: TempDir,
}

impl Running {
    fn start(arguments: &[&str]) -> Self {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("essay.txt"), ESSAY).unwrap();
        let child = Command::new(env!("CARGO_BIN_EXE_claimgraph"))
            .args(arguments)
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Self { child, folder }
    }

    fn essay(&self) -> PathBuf {
        self.folder.path().join("essay.txt")
    }

    /// As editors do it: the new text beside the old one, then renamed over it.
    fn save(&self, text: &str) {
        let beside = self.folder.path().join("essay.txt~");
        fs::write(&beside, text).unwrap();
        fs::rename(&beside, self.essay()).unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Host and path of the address that `view` says.
fn address(running: &mut Running) -> (String, String) {
    let mut line = String::new();
    BufReader::new(running.child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let (host, path) = line.trim().strip_prefix("http://").unwrap().split_once('/').unwrap();
    (host.to_owned(), format!("/{path}"))
}

fn ask(host: &str, request: &str) -> TcpStream {
    let mut stream = TcpStream::connect(host).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    stream
}

fn get(host: &str, path: &str, called: &str) -> String {
    let mut answer = String::new();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {called}\r\n\r\n");
    ask(host, &request).read_to_string(&mut answer).unwrap();
    answer
}

/// The next event that is told, with its words.
fn event(news: &mut impl BufRead) -> String {
    loop {
        let mut line = String::new();
        assert!(news.read_line(&mut line).unwrap() > 0, "the news ended");
        if let Some(name) = line.strip_prefix("event: ") {
            let mut words = String::new();
            news.read_line(&mut words).unwrap();
            return format!("{} {}", name.trim(), words.trim());
        }
    }
}

#[test]
fn view_serves_the_page_and_follows_the_essay() {
    let mut running = Running::start(&["view", "essay.txt", "--no-open"]);
    let (host, path) = address(&mut running);
    let page = get(&host, &path, &host);
    assert!(
        page.starts_with("HTTP/1.1 200 OK\r\n") && page.contains("nine hundred mouths"),
        "{page}"
    );
    assert!(page.contains("connect-src &#39;self&#39;") && page.contains("no-store"));

    let news = format!("GET {path}news?1 HTTP/1.1\r\nHost: {host}\r\n\r\n");
    let mut news = BufReader::new(ask(&host, &news));
    running.save(&ESSAY.replace("nine hundred", "twelve hundred"));
    assert!(event(&mut news).starts_with("built"));
    assert!(get(&host, &path, &host).contains("twelve hundred mouths"));

    // Without the essay, the last page stays, and who looks at it is told.
    let news = format!("GET {path}news?2 HTTP/1.1\r\nHost: {host}\r\n\r\n");
    let mut news = BufReader::new(ask(&host, &news));
    fs::remove_file(running.essay()).unwrap();
    let told = event(&mut news);
    assert!(told.starts_with("failed") && told.contains("essay.txt"), "{told}");
    assert!(get(&host, &path, &host).contains("twelve hundred mouths"));
    running.save(ESSAY);
    assert!(event(&mut news).starts_with("built"));
}

#[test]
fn view_answers_nobody_else() {
    let mut running = Running::start(&["view", "essay.txt", "--no-open"]);
    let (host, path) = address(&mut running);
    let refused = |answer: &str, code: &str| {
        assert!(answer.starts_with(&format!("HTTP/1.1 {code}")), "{answer}");
        assert!(!answer.contains("mouths"), "{answer}");
    };
    refused(&get(&host, "/", &host), "404");
    refused(&get(&host, &path.replace(&path[1..5], "0000"), &host), "404");
    refused(&get(&host, &path, "evil.example"), "421");
    let mut answer = String::new();
    let long = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nX: {}", "a".repeat(20_000));
    ask(&host, &long).read_to_string(&mut answer).unwrap_or_default();
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 431"), "{answer}");
    assert!(get(&host, &path, &host).contains("mouths"), "it is still there");
}

#[test]
fn build_watch_writes_anew() {
    let running = Running::start(&[
        "build",
        "essay.txt",
        "-o",
        "essay.html",
        "-o",
        "essay.json",
        "--watch",
        "-q",
    ]);
    let folder = running.folder.path().to_owned();
    wait_for(&folder.join("essay.json"), "nine hundred");
    wait_for(&folder.join("essay.html"), "nine hundred");
    running.save(&ESSAY.replace("nine hundred", "twelve hundred"));
    wait_for(&folder.join("essay.json"), "twelve hundred");
    wait_for(&folder.join("essay.html"), "twelve hundred");
    // Corrections are followed, too, also those that were not there before.
    let fix = "[[fix]]\ndo = 'set-label'\nat = 'Salt made the town'\nlabel = 'Salt first'\n";
    fs::write(folder.join("essay.corrections.toml"), fix).unwrap();
    wait_for(&folder.join("essay.json"), "Salt first");
}

fn wait_for(file: &Path, words: &str) {
    let begun = Instant::now();
    while !fs::read_to_string(file).is_ok_and(|text| text.contains(words)) {
        assert!(begun.elapsed() < PATIENCE, "{} does not say {words}", file.display());
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn what_cannot_be_watched_is_said() {
    let run = |arguments: &[&str]| {
        let ended = Command::new(env!("CARGO_BIN_EXE_claimgraph"))
            .args(arguments)
            .current_dir(TempDir::new().unwrap().path())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        (ended.status.code(), String::from_utf8_lossy(&ended.stderr).into_owned())
    };
    let (code, said) = run(&["view", "-", "--no-open"]);
    assert!(code == Some(2) && said.contains("standard input cannot be watched"), "{said}");
    let (code, said) = run(&["view", "nothing.txt", "--no-open"]);
    assert!(code == Some(3) && said.contains("nothing.txt"), "{said}");
    let (code, said) = run(&["build", "essay.txt", "--watch"]);
    assert!(code == Some(2) && said.contains("--output"), "{said}");
}
