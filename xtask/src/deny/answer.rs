//! Reads from what the tools print what came of asking for known vulnerabilities: both end with the same code whether
//! they found one or reached nobody. Their words are those of cargo-deny 0.20 and npm 11.

/// What came of asking.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// No vulnerability is known.
    NoneKnown,
    /// At least one is.
    Known,
    /// Nobody could be asked; why.
    NotReached(String),
    /// None of these: never taken for a good answer.
    Unclear,
}

/// What `cargo deny check advisories` came to.
pub fn of_cargo_deny(output: &str, errors: &str) -> Answer {
    // The line stands there only when the check was run to its end.
    match output.trim() {
        "advisories ok" => Answer::NoneKnown,
        "advisories FAILED" => Answer::Known,
        _ if errors.contains("failed to fetch advisory database") => {
            Answer::NotReached(line(errors, &["fatal: ", "failed to fetch advisory database"]))
        }
        _ => Answer::Unclear,
    }
}

/// What `npm audit` came to.
pub fn of_npm_audit(output: &str, errors: &str) -> Answer {
    if output.contains("# npm audit report") {
        Answer::Known
    } else if errors.contains("audit endpoint returned an error") {
        Answer::NotReached(line(errors, &["npm warn audit ", "audit endpoint"]))
    } else if output.trim() == "found 0 vulnerabilities" {
        Answer::NoneKnown
    } else {
        Answer::Unclear
    }
}

/// The first line with the first of the words that occurs.
fn line(text: &str, words: &[&str]) -> String {
    let found = words.iter().find_map(|word| text.lines().find(|line| line.contains(word)));
    found.unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    //! What the tools said, word for word but for paths and length. What cargo-deny found was found in a copy of its
    //! database; what npm found, a server of our own had made up, and another one refused to tell.

    use super::Answer::{self, Known, NoneKnown, NotReached, Unclear};
    use super::{of_cargo_deny, of_npm_audit};

    const FOUND: &str =
        "error[vulnerability]: Marvin Attack: potential key recovery through timing sidechannels
    ┌─ /project/Cargo.lock:222:1
    │
222 │ rsa 0.9.10 registry+https://github.com/rust-lang/crates.io-index
    │ ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ security vulnerability detected
    │
    ├ ID: RUSTSEC-2023-0071
    ├ Solution: No safe upgrade is available!
";
    const NO_CLONE: &str = r#"2026-11-24 20:49:13 [ERROR] failed to fetch advisory database https://github.com/RustSec/advisory-db with cli: failed to clone: ["clone", "--depth=1", "--branch", "main", "https://github.com/RustSec/advisory-db", "/home/advisory-db-3157b0e258782691"]
Cloning into '/home/advisory-db-3157b0e258782691'...
fatal: unable to access 'https://github.com/RustSec/advisory-db/': Could not resolve host: github.com
"#;
    const NO_UPDATE: &str = r#"2026-11-24 20:50:57 [ERROR] failed to fetch advisory database https://github.com/RustSec/advisory-db with cli: failed to fetch latest changes: ["-C", "/home/advisory-db-3157b0e258782691", "fetch", "--depth=1", "-u", "origin", "+main:main"]
fatal: unable to access 'https://github.com/RustSec/advisory-db/': Could not resolve host: github.com
"#;
    const BAD_FILE: &str =
        "error[unexpected-value]: expected '[\"all\", \"workspace\", \"transitive\", \"none\"]'
  ┌─ /project/deny.toml:2:17

2026-11-24 20:52:12 [ERROR] failed to deserialize config from '/project/deny.toml'
";

    #[test]
    fn cargo_deny_tells_what_it_found_from_whom_it_did_not_reach() {
        let nobody = "fatal: unable to access 'https://github.com/RustSec/advisory-db/': Could not resolve host: github.com";
        for (output, errors, answer) in [
            ("advisories ok\n", "", NoneKnown),
            ("advisories FAILED\n", FOUND, Known),
            ("", NO_CLONE, NotReached(nobody.into())),
            ("", NO_UPDATE, NotReached(nobody.into())),
            ("", BAD_FILE, Unclear),
            ("", "", Unclear),
        ] {
            assert_eq!(of_cargo_deny(output, errors), answer, "{errors}");
        }
    }

    const REPORT: &str = "# npm audit report

ws  <8.0.0
Severity: high
A made-up weakness - https://advisories.example/1
No fix available
node_modules/ws
  @microsoft/signalr  *
  Depends on vulnerable versions of ws
  node_modules/@microsoft/signalr

2 high severity vulnerabilities
";
    const NOT_ALLOWED: &str = "npm warn audit 405 Method Not Allowed - POST http://127.0.0.1:47914/-/npm/v1/security/advisories/bulk
npm error audit endpoint returned an error
npm error A complete log of this run can be found in: /home/debug-0.log
";
    const REFUSED: &str = "npm warn audit request to http://127.0.0.1:9/-/npm/v1/security/advisories/bulk failed, reason: connect ECONNREFUSED 127.0.0.1:9
npm error audit endpoint returned an error
npm error A complete log of this run can be found in: /home/debug-0.log
";
    const TOO_LATE: &str =
        "npm warn audit network timeout at: http://127.0.0.1:47913/-/npm/v1/security/advisories/bulk
npm error audit endpoint returned an error
npm error A complete log of this run can be found in: /home/debug-0.log
";
    const NO_LOCK: &str = "npm error code ENOLOCK
npm error audit This command requires an existing lockfile.
npm error audit Try creating one first with: npm i --package-lock-only
";

    #[test]
    fn npm_tells_what_it_found_from_whom_it_did_not_reach() {
        let first = |errors: &str| NotReached(errors.lines().next().unwrap().to_owned());
        for (output, errors, answer) in [
            ("found 0 vulnerabilities\n", "", NoneKnown),
            (REPORT, "", Known),
            ("", NOT_ALLOWED, first(NOT_ALLOWED)),
            ("undefined\n", REFUSED, first(REFUSED)),
            ("undefined\n", TOO_LATE, first(TOO_LATE)),
            ("", NO_LOCK, Unclear),
            ("", "", Unclear),
        ] {
            assert_eq!(of_npm_audit(output, errors), answer, "{errors}");
        }
    }

    #[test]
    fn a_good_answer_has_to_be_said_in_full() {
        let good: [fn(&str, &str) -> Answer; 2] = [of_cargo_deny, of_npm_audit];
        for read in good {
            assert_eq!(read("ok", ""), Unclear);
        }
    }
}
