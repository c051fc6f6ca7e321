//! Starts the simulator. The first line on standard output is `listening on ADDRESS`; others parse it.

use callboard_simulator::{Limits, Scenario, Settings, Shared, serve};
use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;
use tokio::net::TcpListener;

#[derive(Parser)]
#[command(about = "A simulated Thello tenant, on this machine only")]
struct Arguments {
    /// The port to listen at; 0 takes any free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// What goes on.
    #[arg(long, value_enum, default_value_t = Scenario::Calm)]
    scenario: Scenario,
    /// The same seed makes the same callers.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How much faster than life.
    #[arg(long, default_value_t = 1.0)]
    speed: f64,
    /// The folder of the built page, to be served from the same address.
    #[arg(long)]
    dist: Option<PathBuf>,
    /// A hub that pings every second, gives up after three and holds a poll for six, for tests.
    #[arg(long)]
    fast: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let listener = match TcpListener::bind(("127.0.0.1", arguments.port)).await {
        Ok(listener) => listener,
        Err(error) => {
            eprintln!("Port {} cannot be used ({error}): choose another with --port.", arguments.port);
            return ExitCode::from(2);
        }
    };
    let Ok(address) = listener.local_addr() else { return ExitCode::FAILURE };
    println!("listening on http://{address}");
    println!("log in as supervisor / supervisor or second / second, or with the API key demo-api-key");
    let shared = Shared::new(Settings {
        scenario: arguments.scenario,
        seed: arguments.seed,
        speed: arguments.speed.clamp(0.01, 1_000.0),
        dist: arguments.dist,
        limits: if arguments.fast { Limits::fast() } else { Limits::usual() },
    });
    tokio::spawn(std::sync::Arc::clone(&shared).live());
    match serve(listener, shared).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The simulator stopped: {error}");
            ExitCode::FAILURE
        }
    }
}
