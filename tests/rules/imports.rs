//! Who may know whom.

use crate::sources::{Source, below, uses};

/// Files below this folder may not use these words, except in the files named last.
struct Rule {
    folder: &'static str,
    forbidden: &'static [&'static str],
    except: &'static [&'static str],
}

const RULES: [Rule; 14] = [
    // The domain performs nothing: no page, no JavaScript, no clock, no I/O.
    Rule {
        folder: "src/domain",
        forbidden: &[
            "leptos",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "gloo_",
            "SystemTime",
            "std::time",
            "std::fs",
            "std::net",
            "std::thread",
            "async ",
            "crate::ui",
            "crate::runtime",
            "crate::browser",
            "crate::thello",
            "crate::i18n",
        ],
        except: &[],
    },
    // The simulated tenant lives behind a server as well as within a page.
    Rule {
        folder: "tests/simulator/tenant/src",
        forbidden: &["SystemTime", "std::time", "std::fs", "std::net", "std::thread", "tokio", "async "],
        except: &[],
    },
    // Boards in one page, and one board after another, can speak different languages.
    Rule {
        folder: "src/i18n",
        forbidden: &[
            "thread_local",
            "leptos",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "crate::ui",
            "crate::runtime",
            "crate::browser",
            "crate::thello",
        ],
        except: &[],
    },
    Rule {
        folder: "src/thello",
        forbidden: &["leptos", "crate::ui", "crate::runtime", "crate::i18n"],
        except: &[],
    },
    // One door to the JavaScript client.
    Rule { folder: "src", forbidden: &["js_namespace = signalR"], except: &["src/thello/signalr.rs"] },
    Rule {
        folder: "src/browser",
        forbidden: &["leptos", "crate::ui", "crate::runtime", "crate::i18n"],
        except: &[],
    },
    Rule {
        folder: "src/ui",
        forbidden: &["crate::thello", "crate::browser", "gloo_", "inner_html", " style=", "serde"],
        except: &[],
    },
    // Floor by floor, and never up: shell, then log-in, board and settings, then parts, then kit.
    Rule { folder: "src/ui/board", forbidden: &["ui::login", "ui::settings", "ui::shell"], except: &[] },
    Rule { folder: "src/ui/login", forbidden: &["ui::board", "ui::settings", "ui::shell"], except: &[] },
    Rule { folder: "src/ui/settings", forbidden: &["ui::board", "ui::login", "ui::shell"], except: &[] },
    Rule {
        folder: "src/ui/parts",
        forbidden: &["ui::board", "ui::login", "ui::settings", "ui::shell"],
        except: &[],
    },
    Rule { folder: "src/runtime", forbidden: &["crate::ui", "crate::i18n"], except: &[] },
    // An effect knows the engine only as somebody to send events to.
    Rule { folder: "src/runtime/effects", forbidden: &["engine", "painter", "picture"], except: &[] },
    // The kit knows nothing of calls.
    Rule {
        folder: "src/ui/kit",
        forbidden: &["crate::domain", "crate::runtime", "super::super"],
        except: &[],
    },
];

fn breaches(rule: &Rule, sources: &[Source]) -> Vec<String> {
    let bound = sources.iter().filter(|source| !rule.except.contains(&source.path.as_str()));
    bound.flat_map(|source| uses(source, rule.forbidden)).collect()
}

#[test]
fn every_folder_knows_only_whom_it_may() {
    for rule in &RULES {
        let sources = below(rule.folder, ".rs");
        assert!(!sources.is_empty(), "{} is empty", rule.folder);
        assert_eq!(breaches(rule, &sources), Vec::<String>::new(), "{}", rule.folder);
    }
}

#[test]
fn a_breach_would_be_seen() {
    for rule in &RULES {
        for word in rule.forbidden {
            let path = format!("{}/somewhere.rs", rule.folder);
            let sources = [Source { path, text: format!("use x;\nlet _ = \"{word}\";\n") }];
            assert_eq!(breaches(rule, &sources).len(), 1, "{word}");
        }
    }
}
