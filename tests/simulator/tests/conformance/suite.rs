//! Lists every case once per server, and runs them.

use super::reference::Reference;
use crate::support::server::Server;
use libtest_mimic::{Arguments, Failed, Trial};
use std::future::Future;
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Runtime;

/// How a case ends.
pub type Outcome = Result<(), Failed>;

/// Longer than the longest time-out of a server, a poll's, which is 90 seconds.
const LIMIT: Duration = Duration::from_secs(150);

/// One case of the protocol.
#[derive(Clone, Copy)]
pub struct Case {
    /// The file it stands in.
    pub module: &'static str,
    /// Its number in `docs/protocol.md`.
    pub number: u32,
    /// What is true of a server, as a sentence.
    pub name: &'static str,
    /// Finds out.
    pub run: fn(Server) -> Pin<Box<dyn Future<Output = Outcome> + Send>>,
}

/// Gathers the cases of a file.
macro_rules! cases {
    ($($number:literal $name:ident,)*) => {
        /// The cases of this file.
        pub fn cases() -> Vec<$crate::conformance::suite::Case> {
            vec![$($crate::conformance::suite::Case {
                module: module_path!(),
                number: $number,
                name: stringify!($name),
                run: |server| Box::pin($name(server)),
            }),*]
        }
    };
}

/// Runs what the command line asks for.
pub fn run(cases: Vec<Case>) -> ExitCode {
    let mut arguments = Arguments::from_args();
    // The cases wait far more than they work.
    arguments.test_threads.get_or_insert(24);
    let Ok(runtime) = Runtime::new().map(Arc::new) else { return ExitCode::FAILURE };
    let reference = Arc::new(Reference::from_environment());
    stop_when_interrupted(&runtime, Arc::clone(&reference));
    let trials = cases
        .into_iter()
        .flat_map(|case| [of_simulator(case, &runtime), of_reference(case, &runtime, &reference)])
        .collect();
    let conclusion = libtest_mimic::run(&arguments, trials);
    reference.stop();
    conclusion.exit_code()
}

fn of_simulator(case: Case, runtime: &Arc<Runtime>) -> Trial {
    let runtime = Arc::clone(runtime);
    Trial::test(title("simulator", case), move || runtime.block_on(limited(case, Server::simulator())))
}

fn of_reference(case: Case, runtime: &Arc<Runtime>, reference: &Arc<Reference>) -> Trial {
    let (runtime, hub) = (Arc::clone(runtime), Arc::clone(reference));
    let trial = Trial::test(title("reference_hub", case), move || {
        let address = hub.address()?;
        runtime.block_on(limited(case, Server::reference(address)))
    });
    trial.with_ignored_flag(!reference.is_at_hand())
}

async fn limited(case: Case, server: impl Future<Output = Result<Server, Failed>>) -> Outcome {
    let ended = tokio::time::timeout(LIMIT, async { (case.run)(server.await?).await });
    ended.await.map_err(|_| Failed::from("it did not end"))?
}

fn title(server: &str, Case { module, number, name, .. }: Case) -> String {
    let module = module.rsplit("::").next().unwrap_or_default();
    format!("{server}::{module}::case_{number:02}_{name}")
}

/// An interrupted run must not leave the real hub behind, as it is in a process group of its own.
fn stop_when_interrupted(runtime: &Runtime, reference: Arc<Reference>) {
    runtime.spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            reference.stop();
            std::process::exit(130);
        }
    });
}
