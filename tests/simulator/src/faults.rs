//! What goes wrong on purpose, as tests ask for it (see `control`).

use crate::shared::{Shared, lock};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use std::time::Duration;
use tokio::time::Instant;

/// One fault, for the next requests of one kind.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Fault {
    /// `authenticate`, `tenant`, `negotiate`, `connect`, `handshake`, `connected`, or a hub method's name.
    pub on: String,
    /// For a method: only where its first argument is this.
    pub about: Option<String>,
    /// What happens.
    pub what: What,
    /// For `delay`: how long, in milliseconds.
    #[serde(default)]
    pub ms: u64,
    /// For `status`: which.
    #[serde(default)]
    pub status: u16,
    /// How many times; once, when left out.
    #[serde(default = "once")]
    pub times: u32,
}

fn once() -> u32 {
    1
}

/// The kinds of fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum What {
    /// Answer later.
    Delay,
    /// Never answer.
    Never,
    /// Answer with this status.
    Status,
    /// Answer 200 with a web page.
    Html,
    /// Fail, as when the service's own code throws.
    Fail,
    /// Do what was asked, and do not answer.
    Unanswered,
}

/// How the service differs from the usual one, until reset.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Mode {
    /// Only `/api/Tenant/mine` exists.
    pub singular_tenant: bool,
    /// The hub has no `SetVariable`.
    pub only_string_variable: bool,
    /// A record of an unknown type wedges its connection, as in ASP.NET Core before the repair of its issue 69285.
    pub unknown_type_wedges: bool,
}

/// Who is told, and the record: the bloc's id, and the words.
pub type Telling = (String, String);

/// All faults that are set.
#[derive(Default)]
pub struct Faults {
    /// How the service differs.
    pub mode: Mode,
    waiting: Vec<Fault>,
    /// So many of the next events are told twice.
    pub duplicate: u32,
    reorder: usize,
    /// When what is held back is told at the latest.
    patience: Option<Instant>,
    held: Vec<Telling>,
}

impl Faults {
    /// Sets a fault.
    pub fn add(&mut self, fault: Fault) {
        self.waiting.push(fault);
    }

    /// Takes the next fault for this kind of request.
    pub fn take(&mut self, on: &str) -> Option<Fault> {
        self.take_about(on, "")
    }

    /// The same for a method, whose first argument is given.
    pub fn take_about(&mut self, on: &str, first: &str) -> Option<Fault> {
        let hits = |fault: &Fault| {
            let about = fault.about.as_deref();
            fault.on.eq_ignore_ascii_case(on) && about.is_none_or(|about| about.eq_ignore_ascii_case(first))
        };
        let at = self.waiting.iter().position(hits)?;
        let fault = self.waiting.get_mut(at)?;
        fault.times = fault.times.saturating_sub(1);
        let taken = fault.clone();
        if fault.times == 0 {
            self.waiting.remove(at);
        }
        Some(taken)
    }

    /// What is really told when `event` happens.
    pub fn shuffle(&mut self, event: Telling) -> Vec<Telling> {
        if self.reorder > 0 {
            self.held.push(event);
            if self.held.len() < self.reorder {
                return Vec::new();
            }
            return self.release();
        }
        if self.duplicate > 0 {
            self.duplicate -= 1;
            return vec![event.clone(), event];
        }
        vec![event]
    }

    /// So many of the next events are held back and told in reverse, after so long at the latest.
    pub fn reorder(&mut self, next: usize, within: Option<Duration>) {
        self.reorder = next;
        self.patience = within.map(|within| Instant::now() + within);
    }

    /// What was held back for long enough.
    pub fn overdue(&mut self) -> Vec<Telling> {
        if self.patience.is_some_and(|end| end <= Instant::now()) { self.release() } else { Vec::new() }
    }

    /// No fault is left; answers with what was held back. How the service differs stays.
    pub fn mend(&mut self) -> Vec<Telling> {
        self.waiting.clear();
        self.duplicate = 0;
        self.release()
    }

    fn release(&mut self) -> Vec<Telling> {
        self.reorder = 0;
        self.patience = None;
        self.held.reverse();
        std::mem::take(&mut self.held)
    }
}

impl Shared {
    /// Lets a request suffer what was set for its kind; an answer, when that is the end of it.
    pub async fn fault(&self, on: &str) -> Option<Response> {
        let fault = lock(&self.faults).take(on)?;
        match fault.what {
            What::Delay => {
                tokio::time::sleep(Duration::from_millis(fault.ms)).await;
                None
            }
            What::Never | What::Unanswered => {
                self.anew.notified().await;
                Some(StatusCode::SERVICE_UNAVAILABLE.into_response())
            }
            What::Status => {
                let status = StatusCode::from_u16(fault.status);
                Some(status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response())
            }
            What::Fail => Some(StatusCode::INTERNAL_SERVER_ERROR.into_response()),
            What::Html => {
                Some(Html("<!doctype html><title>Log in</title><h1>Please log in</h1>").into_response())
            }
        }
    }
}
