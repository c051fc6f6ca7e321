//! The servers that the page talks to here: the simulator, and a real hub where one is at hand.

use crate::run::{cargo, program, say, succeed};
use anyhow::{Context, Result, bail};
use std::env;
use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A server that is stopped when this is dropped.
pub struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to stop.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Server {
    /// Waits until it ends.
    pub fn wait(&mut self) -> Result<()> {
        let status = self.0.wait()?;
        if !status.success() {
            bail!("The server ended ({status}).");
        }
        Ok(())
    }
}

/// A clear sentence when something listens at this port already.
pub fn port_is_free(port: u16) -> Result<()> {
    if port != 0 && TcpListener::bind(("127.0.0.1", port)).is_err() {
        bail!("Port {port} is in use: stop what listens there, or choose another with `--port`.");
    }
    Ok(())
}

/// Builds the simulator; answers with its program.
pub fn build_simulator() -> Result<PathBuf> {
    say("Building the simulator");
    succeed(&mut cargo(&["build", "--package", "callboard-simulator"]))?;
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| crate::run::root().join("target"), PathBuf::from);
    let target = if target.is_absolute() { target } else { crate::run::root().join(target) };
    Ok(target.join("debug").join("callboard-simulator").with_extension(env::consts::EXE_EXTENSION))
}

/// Starts the simulator and waits until it listens; answers with its address.
pub fn simulator(arguments: &[String]) -> Result<(Server, String)> {
    let mut command = Command::new(build_simulator()?);
    command.args(arguments).stdout(Stdio::piped());
    let mut child = command.spawn().context("The simulator could not be started.")?;
    let output = child.stdout.take().context("The simulator has no output.")?;
    let server = Server(child);
    let mut lines = BufReader::new(output).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    let address = first.strip_prefix("listening on ").context("The simulator did not start.")?.to_owned();
    // What it says later is passed on, so that its pipe never fills up.
    thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            println!("{line}");
        }
    });
    Ok((server, address))
}

/// The command that starts a real hub, if the environment names one.
pub fn reference_hub_command() -> Option<String> {
    env::var("CALLBOARD_REFERENCE_HUB").ok().filter(|command| !command.is_empty())
}

/// Starts the real hub, if there is one, and waits until it listens.
pub fn reference_hub(port: u16) -> Result<Option<Server>> {
    let Some(command) = reference_hub_command() else { return Ok(None) };
    port_is_free(port)?;
    let child =
        program(&command).arg(port.to_string()).env("HUB_FAST", "1").spawn().with_context(|| {
            format!("CALLBOARD_REFERENCE_HUB names `{command}`, which could not be started.")
        })?;
    let server = Server(child);
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    let patience = Instant::now() + Duration::from_secs(60);
    while TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_err() {
        if Instant::now() > patience {
            bail!("The reference hub did not listen at port {port} within a minute.");
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(Some(server))
}
