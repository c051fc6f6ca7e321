//! `cargo xtask fuzz SECONDS`: libFuzzer on everything that reads what comes from outside. The stable compiler can
//! count what a run reaches, so nothing but a C++ compiler is needed, which builds libFuzzer itself.

use crate::run::{cargo, output, program, root, say, succeed, which};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::{env, fs};

#[derive(clap::Args)]
pub struct Options {
    /// For how long each target runs, in seconds.
    #[arg(value_parser = clap::value_parser!(u64).range(1..))]
    seconds: u64,
    /// Only these targets, separated by commas: the names of the folders in tests/fuzz/corpus.
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// Put what reached something new into the committed corpus.
    #[arg(long)]
    keep: bool,
}

/// What LLVM adds to our code (and not to libFuzzer's), so that the fuzzer sees where a run went and what it compared.
const COUNTED: [&str; 5] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
];

/// The most bytes of an input, and the most of one that is kept: enough for a board's whole day, and quick.
const LONGEST: usize = 4_096;
/// The most inputs that a run adds to a corpus.
const MOST_KEPT: usize = 24;

pub fn run(options: &Options) -> Result<()> {
    let corpora = root().join("tests/fuzz/corpus");
    let all = names_in(&corpora)?;
    if let Some(unknown) = options.only.iter().find(|name| !all.contains(name)) {
        bail!("There is no target `{unknown}`; there are {}.", all.join(", "));
    }
    let fuzzer = build()?;
    let mut found = Vec::new();
    for name in all.iter().filter(|name| options.only.is_empty() || options.only.contains(name)) {
        say(&format!("Fuzzing {name} for {} s", options.seconds));
        let target = Target { name, fuzzer: &fuzzer, committed: corpora.join(name), work: work().join(name) };
        if target.fuzz(options.seconds).is_err() {
            found.push(name.as_str());
        } else if options.keep {
            target.keep()?;
        }
    }
    if !found.is_empty() {
        bail!(
            "Something was found in {}: the input is named above and stands in {}; mend what is wrong, and put it into tests/fuzz/corpus.",
            found.join(", "),
            work().display()
        );
    }
    println!("\nNothing was found.");
    Ok(())
}

/// Where fuzzing leaves what it makes; nothing of it is committed.
fn work() -> PathBuf {
    root().join("target/fuzz")
}

fn names_in(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut names: Vec<_> =
        entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect::<Result<_>>()?;
    names.sort();
    Ok(names)
}

/// Builds the fuzzer's program; answers with where it is.
fn build() -> Result<PathBuf> {
    let compiler = env::var("CXX").unwrap_or_else(|_| "c++".into());
    if which(&compiler).is_none() && !Path::new(&compiler).is_file() {
        bail!(
            "A C++ compiler is needed, because libFuzzer is built from source: on Debian, `apt-get install g++`."
        );
    }
    say("Building the fuzzer");
    let version = output(program("rustc").arg("-vV")).context("`rustc` could not be asked for its host")?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.context("`rustc -vV` names no host")?;
    let mut build = cargo(&["build", "--release", "--locked", "--manifest-path", "tests/fuzz/Cargo.toml"]);
    // With a target named, build scripts and macros stay as they are.
    build.args(["--target", host, "--target-dir"]).arg(work().join("build"));
    build.env("RUSTFLAGS", COUNTED.join(" ")).env_remove("CARGO_ENCODED_RUSTFLAGS");
    succeed(&mut build)?;
    let folder = work().join("build").join(host).join("release");
    Ok(folder.join("callboard-fuzz").with_extension(env::consts::EXE_EXTENSION))
}

struct Target<'a> {
    name: &'a str,
    fuzzer: &'a Path,
    committed: PathBuf,
    work: PathBuf,
}

impl Target<'_> {
    fn program(&self) -> std::process::Command {
        let mut command = program(self.fuzzer);
        command.env("CALLBOARD_FUZZ_TARGET", self.name);
        command
    }

    fn fuzz(&self, seconds: u64) -> Result<()> {
        fs::create_dir_all(&self.work)?;
        let mut fuzz = self.program();
        // What is new goes into the first folder.
        fuzz.arg(&self.work).arg(&self.committed);
        fuzz.arg(format!(
            "-dict={}",
            root().join(format!("tests/fuzz/dictionaries/{}.dict", self.name)).display()
        ));
        fuzz.arg(format!("-max_total_time={seconds}")).arg(format!("-max_len={LONGEST}"));
        fuzz.arg(format!("-artifact_prefix={}-", self.work.display()));
        fuzz.args(["-timeout=10", "-print_final_stats=1", "-verbosity=1"]);
        succeed(&mut fuzz)
    }

    /// Of what was found, the few inputs that together reach most: the longest of those that reach everything.
    fn keep(&self) -> Result<()> {
        let everything = work().join(format!("{}-everything", self.name));
        // What an earlier run left there; when there is nothing, there is nothing to remove.
        let _ = fs::remove_dir_all(&everything);
        fs::create_dir_all(&everything)?;
        let mut merge = self.program();
        merge.args(["-merge=1", "-use_counters=0"]).arg(format!("-max_len={LONGEST}"));
        succeed(merge.arg(&everything).arg(&self.committed).arg(&self.work))?;
        let mut inputs: Vec<_> = names_in(&everything)?
            .into_iter()
            .map(|name| Ok((fs::metadata(everything.join(&name))?.len(), name)))
            .collect::<Result<_>>()?;
        inputs.sort();
        for (_, name) in inputs.iter().rev().take(MOST_KEPT) {
            fs::copy(everything.join(name), self.committed.join(name))?;
        }
        Ok(())
    }
}
