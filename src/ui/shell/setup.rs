//! What is wrong with the configuration, or missing from it, and how to mend it.

use crate::domain::Config;
use crate::i18n::{self, t};
use crate::ui::kit::erase::Part;
use crate::ui::kit::icon::{Glyph, Icon};
use leptos::prelude::*;

/// Every wrong value by key, value and what was expected.
#[component]
pub(in crate::ui) fn ConfigFaults<'a>(
    /// The configuration with its faults.
    config: &'a Config,
) -> Part {
    let texts = &t().setup;
    let rows = config.faults.iter().map(|fault| {
        let key = if fault.key.is_empty() { texts.the_file.into() } else { fault.key.clone() };
        view! {
            <tr>
                <td><code>{key}</code></td>
                <td><code>{fault.value.clone()}</code></td>
                <td>{i18n::expected(&fault.expected)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    // A fault of the file itself leaves no rest.
    let rest_counts = config.faults.iter().all(|fault| !fault.key.is_empty());
    Part::of((!config.faults.is_empty()).then(|| {
        view! {
            <section class="panel faults" aria-labelledby="faults-title">
                <h2 id="faults-title"><Glyph icon=Icon::Warning />" "{texts.faults}</h2>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{texts.key}</th>
                            <th scope="col">{texts.value}</th>
                            <th scope="col">{texts.expected}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
                {rest_counts.then(|| view! { <p class="quiet">{texts.rest_is_used}</p> })}
            </section>
        }
    }))
}

/// Instead of lanes, when no queue is configured.
#[component]
pub(in crate::ui) fn NoQueues() -> Part {
    let texts = &t().setup;
    Part::of(view! {
        <section class="panel setup" aria-labelledby="setup-title">
            <h2 id="setup-title">{texts.no_queues}</h2>
            <p>{texts.no_queues_how}</p>
            <pre><code>{texts.sample_queues}</code></pre>
        </section>
    })
}
