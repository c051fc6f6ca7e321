//! What is wrong with the configuration, or missing from it, and how to mend it.

use crate::domain::Config;
use crate::i18n::{self, t};
use crate::ui::kit::el::{El, el};
use crate::ui::kit::icon::{Icon, glyph};

/// Every wrong value by key, value and what was expected; nothing, when all is well.
pub(in crate::ui) fn config_faults(config: &Config) -> Option<El> {
    let texts = &t().setup;
    if config.faults.is_empty() {
        return None;
    }
    let cell = |words: &str| el("td", "").child(el("code", "").text(words));
    let rows = config.faults.iter().map(|fault| {
        let key = if fault.key.is_empty() { texts.the_file } else { &fault.key };
        el("tr", "")
            .child(cell(key))
            .child(cell(&fault.value))
            .child(el("td", "").text(&i18n::expected(&fault.expected)))
    });
    let heads = [texts.key, texts.value, texts.expected];
    let heads = heads.map(|words| el("th", "").attr("scope", "col").text(words));
    let table = el("table", "")
        .child(el("thead", "").child(el("tr", "").children(heads)))
        .child(el("tbody", "").children(rows));
    let title =
        el("h2", "").attr("id", "faults-title").child(glyph(Icon::Warning)).text(" ").text(texts.faults);
    // A fault of the file itself leaves no rest.
    let rest_counts = config.faults.iter().all(|fault| !fault.key.is_empty());
    Some(
        el("section", "panel faults")
            .attr("aria-labelledby", "faults-title")
            .child(title)
            .child(table)
            .children(rest_counts.then(|| el("p", "quiet").text(texts.rest_is_used))),
    )
}

/// Instead of lanes, when no queue is configured.
pub(in crate::ui) fn no_queues() -> El {
    let texts = &t().setup;
    el("section", "panel setup")
        .attr("aria-labelledby", "setup-title")
        .child(el("h2", "").attr("id", "setup-title").text(texts.no_queues))
        .child(el("p", "").text(texts.no_queues_how))
        .child(el("pre", "").child(el("code", "").text(texts.sample_queues)))
}
