//! Carries out invocations, and finds the words of what fails, which are those of ASP.NET Core without details.

use super::arguments::Arguments;
use super::connection::Connection;
use super::hub::Invocation as Invoked;
use super::methods::{self, Method};
use super::records::{Invocation, completion};
use crate::faults::What;
use crate::shared::{Shared, lock};
use std::sync::Arc;
use std::time::Duration;

/// How an invocation fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// There is no such method.
    Missing,
    /// The arguments do not fit.
    Unfit,
    /// Nothing that streams.
    Streamless,
    /// The method failed.
    Thrown,
    /// The method refused, in these words.
    Refused(String),
}

impl Failure {
    /// The words for a method of this name: as it is written, or as it was sent when there is none.
    fn words(&self, name: &str) -> String {
        match self {
            Self::Missing => {
                format!(
                    "Failed to invoke '{name}' due to an error on the server. HubException: Method does not exist."
                )
            }
            Self::Unfit => format!("Failed to invoke '{name}' due to an error on the server."),
            Self::Streamless => format!(
                "The client attempted to invoke the non-streaming '{name}' method with a streaming invocation."
            ),
            Self::Thrown => format!("An unexpected error occurred invoking '{name}' on the server."),
            Self::Refused(words) => {
                format!("An unexpected error occurred invoking '{name}' on the server. HubException: {words}")
            }
        }
    }
}

/// Carries out an invocation and answers it.
pub async fn invoke(shared: &Arc<Shared>, connection: &Arc<Connection>, invocation: &Invocation) {
    let first = Arguments(&invocation.arguments).text(0).ok().flatten().unwrap_or_default();
    let fault = lock(&shared.faults).take_about(&invocation.target, &first);
    let (mut fails, mut answers) = (false, true);
    if let Some(fault) = fault {
        match fault.what {
            What::Delay => tokio::time::sleep(Duration::from_millis(fault.ms)).await,
            What::Fail => fails = true,
            What::Unanswered => answers = false,
            // Carried out never, and never answered; the connection goes on.
            What::Never | What::Status | What::Html => return,
        }
    }
    lock(&shared.hub.invocations).push(Invoked {
        connection: connection.id.clone(),
        user: connection.user.clone(),
        method: invocation.target.clone(),
        arguments: invocation.arguments.clone(),
    });
    let method = find(shared, invocation);
    let result = match method {
        None => Err(Failure::Missing),
        Some(_) if fails => Err(Failure::Thrown),
        Some(method) => methods::call(method, shared, connection, &invocation.arguments),
    };
    if answers {
        answer(connection, invocation, method, &result);
    }
}

/// No method of this hub streams; what is wrong with the arguments is said first.
pub fn refuse_stream(shared: &Shared, connection: &Connection, invocation: &Invocation) {
    let method = find(shared, invocation);
    let fits = method.map(|method| methods::fits(method, &invocation.arguments));
    let result = fits.unwrap_or(Err(Failure::Missing)).and(Err(Failure::Streamless));
    answer(connection, invocation, method, &result);
}

fn find(shared: &Shared, invocation: &Invocation) -> Option<Method> {
    let only_string = lock(&shared.faults).mode.only_string_variable;
    Method::named(&invocation.target).filter(|method| !(only_string && *method == Method::SetVariable))
}

fn answer(
    connection: &Connection,
    invocation: &Invocation,
    method: Option<Method>,
    result: &Result<String, Failure>,
) {
    let Some(id) = &invocation.id else { return };
    let name = method.map_or(invocation.target.as_str(), |method| method.name());
    let answer = match result {
        Ok(result) => completion(id, Ok(result)),
        Err(failure) => completion(id, Err(&failure.words(name))),
    };
    connection.send(&answer);
}
