//! The real hub: started once for all cases, when the first of them needs it.

use libtest_mimic::Failed;
use rustix::process::{Pid, Signal, kill_process_group};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Unpacking, the first time, takes a while.
const PATIENCE: Duration = Duration::from_secs(60);

/// The real hub, if there is one.
pub struct Reference {
    command: Option<String>,
    state: Mutex<State>,
}

enum State {
    NotStarted,
    Running(Child, SocketAddr),
    Failed(String),
}

impl Reference {
    /// The hub that the environment names, not started yet.
    pub fn from_environment() -> Self {
        let command = std::env::var("CALLBOARD_REFERENCE_HUB").ok().filter(|command| !command.is_empty());
        Self { command, state: Mutex::new(State::NotStarted) }
    }

    /// Whether there is one.
    pub fn is_at_hand(&self) -> bool {
        self.command.is_some()
    }

    /// Where it listens, once it does.
    pub fn address(&self) -> Result<SocketAddr, Failed> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(*state, State::NotStarted) {
            *state = self.start().map_or_else(State::Failed, |(hub, address)| State::Running(hub, address));
        }
        match &*state {
            State::Running(_, address) => Ok(*address),
            State::Failed(words) => Err(words.into()),
            State::NotStarted => Err("the reference hub is not started".into()),
        }
    }

    /// The simulators take free ports at the same time, perhaps the very one: then another is tried.
    fn start(&self) -> Result<(Child, SocketAddr), String> {
        self.try_to_start().or_else(|_| self.try_to_start()).or_else(|_| self.try_to_start())
    }

    fn try_to_start(&self) -> Result<(Child, SocketAddr), String> {
        let command = self.command.as_ref().ok_or("CALLBOARD_REFERENCE_HUB names no command")?;
        let address = free_address().map_err(|error| error.to_string())?;
        let mut hub = Command::new(command)
            .arg(address.port().to_string())
            .env("HUB_FAST", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|error| format!("`{command}` could not be started: {error}"))?;
        let started = Instant::now();
        while !is_ready(address).unwrap_or(false) {
            if let Ok(Some(status)) = hub.try_wait() {
                return Err(format!("`{command}` ended at once: {status}"));
            }
            if started.elapsed() > PATIENCE {
                end(&mut hub);
                return Err(format!("`{command}` does not listen at {address}"));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok((hub, address))
    }

    /// Ends it, with all that it started.
    pub fn stop(&self) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if let State::Running(hub, _) = &mut *state {
            end(hub);
            *state = State::Failed("the reference hub was stopped".into());
        }
    }
}

/// The command may be a script that starts the hub, so its whole process group goes.
fn end(hub: &mut Child) {
    if let Some(group) = i32::try_from(hub.id()).ok().and_then(Pid::from_raw) {
        // It may have ended by itself; then there is nothing to kill.
        let _ = kill_process_group(group, Signal::KILL);
    }
    let _ = hub.wait();
}

/// Whether a hub of ASP.NET Core answers there, and not somebody else.
fn is_ready(address: SocketAddr) -> std::io::Result<bool> {
    let mut line = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
    line.set_read_timeout(Some(Duration::from_secs(5)))?;
    line.write_all(b"GET /hub HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    line.read_to_string(&mut answer)?;
    Ok(answer.contains("Kestrel"))
}

fn free_address() -> std::io::Result<SocketAddr> {
    TcpListener::bind(("127.0.0.1", 0))?.local_addr()
}
