//! What a list of operators would bring, line by line, the wrong ones first: those are to be mended.

use crate::domain::config::{ConfigFault, Expected, Found, OperatorEntry, Preview, PreviewLine};
use crate::i18n::Texts;
use crate::ui::kit::formats::use_formats;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// The table, and the way to take it or not.
#[component]
pub(super) fn PreviewTable(
    /// The list.
    preview: Preview,
    /// Takes what can be taken.
    #[prop(into)]
    take: Callback<()>,
    /// Takes nothing.
    #[prop(into)]
    discard: Callback<()>,
) -> impl IntoView {
    let (texts, formats) = (use_texts(), use_formats());
    let (count, wrong) = (preview.taken().count() as u64, preview.wrong() as u64);
    let (bad, good): (Vec<_>, Vec<_>) =
        preview.lines.into_iter().partition(|line| matches!(line.found, Found::Wrong(_)));
    let unused = formats.list(preview.unused.iter().map(String::as_str));
    let has_lines = !(bad.is_empty() && good.is_empty());
    view! {
        <section class="panel settings-preview" aria-labelledby="preview-title">
            <h4 id="preview-title">{texts.settings.preview}</h4>
            {preview.broken.map(|fault| view! { <p class="fault">{broken_words(texts, &fault)}</p> })}
            {(wrong > 0).then(|| view! { <p class="fault">{(texts.settings.wrong_lines)(wrong)}</p> })}
            {(!unused.is_empty()).then(|| view! { <p class="quiet small">{(texts.settings.unused_columns)(&unused)}</p> })}
            {has_lines.then(|| view! { <Lines lines=bad.into_iter().chain(good).collect() /> })}
            <div class="row">
                <button
                    type="button"
                    class="button primary"
                    disabled={count == 0}
                    on:click=move |_| take.run(())
                >
                    {(texts.settings.take)(count)}
                </button>
                <button type="button" class="button" on:click=move |_| discard.run(())>
                    {texts.settings.discard}
                </button>
            </div>
        </section>
    }
}

/// The lines.
#[component]
fn Lines(
    /// At least one.
    lines: Vec<PreviewLine>,
) -> impl IntoView {
    let texts = use_texts();
    view! {
        <div class="settings-lines" tabindex="0" role="group" aria-labelledby="preview-title">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{texts.settings.line}</th>
                        <th scope="col">{texts.settings.who}</th>
                        <th scope="col">{texts.settings.outcome}</th>
                    </tr>
                </thead>
                <tbody>{lines.into_iter().map(|line| view! { <Line line /> }).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// A line: who stands in it, and what becomes of them.
#[component]
fn Line(
    /// The line.
    line: PreviewLine,
) -> impl IntoView {
    let texts = use_texts();
    let (who, outcome, is_wrong) = match &line.found {
        Found::New(one) => (about(one), texts.settings.line_new.to_owned(), false),
        Found::Changed(one) => (about(one), texts.settings.line_changed.to_owned(), false),
        Found::Known(one) => (about(one), texts.settings.line_known.to_owned(), false),
        Found::Wrong(faults) => {
            let faults: Vec<_> = faults.iter().map(|fault| words(texts, fault)).collect();
            (String::new(), faults.join(" "), true)
        }
    };
    view! {
        <tr data-wrong=is_wrong.to_string()>
            <td>{line.number}</td>
            <td>
                <bdi>{who}</bdi>
            </td>
            <td>
                {is_wrong.then(|| view! { <Glyph icon=Icon::Warning /> " " })}
                {outcome}
            </td>
        </tr>
    }
}

fn about(one: &OperatorEntry) -> String {
    let parts = [one.name.as_str(), one.extension.as_str(), one.team.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Why a line is not taken: where it stands, what stands there, and what was expected.
fn words(texts: &Texts, fault: &ConfigFault) -> String {
    let (key, wanted) = (fault.key.trim_start_matches('.'), texts.expected(&fault.expected));
    match fault.value.as_str() {
        "null" => (texts.settings.line_without)(key, &wanted),
        found => (texts.settings.line_wrong)(key, found, &wanted),
    }
}

/// Why the whole is no list of operators. The key of the fault is that of a roster, which nobody sees here.
fn broken_words(texts: &Texts, fault: &ConfigFault) -> String {
    match &fault.expected {
        Expected::Roster => (texts.settings.no_list)(&fault.value),
        more => (texts.settings.line_wrong)(texts.board.operators, &fault.value, &texts.expected(more)),
    }
}
