//! What the project depends on: by rule (`deny.toml`) which licences, libraries and sources it may have, and by asking
//! whether a vulnerability of any of them is known. Not to reach whom one asks is not the same as an answer.

mod answer;

use crate::run::{program, say, succeed, which};
use crate::tools;
use answer::Answer;
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Command;

/// Checks all of it. Answers with a sentence about what could not be looked up, if anything.
pub fn all() -> Result<Option<String>> {
    let tool = tools::cargo_deny()?;
    say("Licences, bans and sources");
    succeed(cargo_deny(&tool).args(["licenses", "bans", "sources"]))?;
    say("Known vulnerabilities");
    let answers = [
        ("RustSec's database", ask(cargo_deny(&tool).arg("advisories"), answer::of_cargo_deny)?),
        ("npm's audit service", ask(&mut npm_audit()?, answer::of_npm_audit)?),
    ];
    let mut silent = Vec::new();
    let mut found = false;
    for (whose, answer) in answers {
        match answer {
            Answer::NoneKnown => {}
            Answer::Known => found = true,
            Answer::NotReached(why) => {
                println!("{whose} could not be reached: {why}");
                silent.push(whose);
            }
            Answer::Unclear => bail!("What was said about {whose} is not understood; it stands above."),
        }
    }
    if found {
        bail!("Something that is depended on has a known vulnerability: CONTRIBUTING.md says what to do.");
    }
    Ok(sentence(&silent))
}

fn sentence(silent: &[&str]) -> Option<String> {
    let whom = silent.join(" and ");
    (!silent.is_empty()).then(|| {
        format!(
            "Known vulnerabilities were not looked up, and this passed without: {whom} could not be reached."
        )
    })
}

fn cargo_deny(tool: &Path) -> Command {
    let mut deny = program(tool);
    deny.args(["--locked", "--workspace", "--color", "never", "check", "--hide-inclusion-graph"]);
    // It fetches its database with Git, which would ask for a password, or wait for ever.
    deny.env("GIT_TERMINAL_PROMPT", "0");
    deny.env("GIT_HTTP_LOW_SPEED_LIMIT", "1000").env("GIT_HTTP_LOW_SPEED_TIME", "30");
    deny
}

fn npm_audit() -> Result<Command> {
    let mut npm = program(which("npm").context("npm is needed: on Debian, `apt-get install npm`.")?);
    npm.args(["audit", "--package-lock-only", "--include=dev", "--audit-level=low", "--no-color"]);
    npm.args(["--fetch-retries=1", "--fetch-timeout=30000"]);
    Ok(npm)
}

/// Lets a tool ask; what it says is shown, unless it says that there was nobody.
fn ask(tool: &mut Command, read: fn(&str, &str) -> Answer) -> Result<Answer> {
    let said = tool.output().with_context(|| format!("{:?} could not be started", tool.get_program()))?;
    let (output, errors) = (String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
    let answer = read(&output, &errors);
    if !matches!(answer, Answer::NotReached(_)) {
        print!("{output}{errors}");
    }
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn only_what_was_not_reached_is_said() {
        assert_eq!(sentence(&[]), None);
        let both = sentence(&["this", "that"]).unwrap();
        assert!(both.ends_with("passed without: this and that could not be reached."), "{both}");
    }
}
