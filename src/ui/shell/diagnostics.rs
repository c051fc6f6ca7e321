//! Diagnostics: what happened lately, to be copied and sent to whoever looks after the board. Ctrl+Alt+D opens them on
//! every screen.

use crate::runtime::use_board;
use crate::ui::kit::copy::{CopyButton, CopyWords};
use crate::ui::kit::dialog::Modal;
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::use_diagnosis;
use leptos::ev;
use leptos::prelude::*;
use leptos_use_event_listener::use_event_listener;

/// The screen, while it is open.
#[component]
pub(super) fn Diagnostics() -> impl IntoView {
    let diagnosis = use_diagnosis();
    _ = use_event_listener(window(), ev::keydown, move |event| {
        // By the key's place: with Alt, layouts make other letters of it.
        if event.ctrl_key() && event.alt_key() && event.code() == "KeyD" {
            event.prevent_default();
            diagnosis.open();
        }
    });
    view! {
        <Show when=move || diagnosis.is_open()>
            <Report />
        </Show>
    }
}

/// The report as it was when it was opened: what is read does not run away.
#[component]
fn Report() -> impl IntoView {
    let (board, texts, diagnosis) = (use_board(), use_texts(), use_diagnosis());
    let report = board.report();
    let copied = report.clone();
    let words = CopyWords {
        name: texts.shell.copy_report,
        copied: texts.shell.report_copied,
        refused: texts.shell.report_not_copied,
    };
    view! {
        <Modal cancel=move |()| diagnosis.close() labelled_by="diagnostics-title" described_by="diagnostics-means">
            <div class="row">
                <h2 id="diagnostics-title" class="grow">
                    {texts.shell.diagnostics}
                </h2>
                <CopyButton text=Memo::new(move |_| copied.clone()) words />
                <button type="button" class="button" autofocus on:click=move |_| diagnosis.close()>
                    {texts.shell.close}
                </button>
            </div>
            <p id="diagnostics-means">{texts.shell.diagnostics_mean}</p>
            <pre class="report" tabindex="0" lang="en">
                {report}
            </pre>
        </Modal>
    }
}
