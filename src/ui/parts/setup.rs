//! What is wrong with the configuration, or missing from it, and how to mend it.

use super::preferences::{Section, use_preferences};
use crate::domain::config::{ConfigFault, Expected};
use crate::domain::{Config, Session};
use crate::runtime::use_board;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// Every wrong value by key, value and what was expected; nothing, when all is well.
#[component]
pub(in crate::ui) fn ConfigFaults(
    /// What was wrong.
    faults: Vec<ConfigFault>,
) -> impl IntoView {
    let texts = use_texts();
    // A fault of the file itself leaves no rest.
    let rest_counts = faults.iter().all(|fault| !fault.key.is_empty());
    (!faults.is_empty()).then(|| {
        view! {
            <section class="panel faults" aria-labelledby="faults-title">
                <h2 id="faults-title">
                    <Glyph icon=Icon::Warning />
                    " "
                    {texts.setup.faults}
                </h2>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{texts.setup.key}</th>
                            <th scope="col">{texts.setup.value}</th>
                            <th scope="col">{texts.setup.expected}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {faults.into_iter().map(|fault| view! { <FaultRow fault /> }).collect_view()}
                    </tbody>
                </table>
                {rest_counts.then(|| view! { <p class="quiet">{texts.setup.rest_is_used}</p> })}
            </section>
        }
    })
}

/// One wrong value.
#[component]
fn FaultRow(
    /// What was wrong.
    fault: ConfigFault,
) -> impl IntoView {
    let texts = use_texts();
    let key = if fault.key.is_empty() { texts.setup.the_file.into() } else { fault.key };
    view! {
        <tr>
            <td>
                <code>{key}</code>
            </td>
            <td>
                <code>{fault.value}</code>
            </td>
            <td>{texts.expected(&fault.expected)}</td>
        </tr>
    }
}

/// Instead of lanes, when no queue is configured; nothing, when that cannot be known, since the file cannot be read.
#[component]
pub(in crate::ui) fn NoQueues() -> impl IntoView {
    let texts = &use_texts().setup;
    let how = match use_board().config().with_untracked(Config::file_fault) {
        None => texts.no_queues_in_file,
        Some(Expected::AFile) => texts.no_queues_how,
        Some(_) => return None,
    };
    Some(view! {
        <section class="panel setup" aria-labelledby="setup-title">
            <h2 id="setup-title">{texts.no_queues}</h2>
            <p>{how}</p>
            <pre>
                <code>{texts.sample_queues}</code>
            </pre>
            <ToSettings section=Section::Queues />
        </section>
    })
}

/// The way to the settings, once somebody is signed in.
#[component]
pub(in crate::ui) fn ToSettings(
    /// Where what is missing can be added.
    section: Section,
) -> impl IntoView {
    let (board, texts, preferences) = (use_board(), use_texts(), use_preferences());
    let status = board.status();
    let signed_in = status.with_untracked(|status| matches!(status.session, Session::SignedIn(_)));
    signed_in.then(|| {
        view! {
            <button type="button" class="button primary" on:click=move |_| preferences.open(section)>
                {texts.settings.title}
            </button>
        }
    })
}
