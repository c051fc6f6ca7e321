//! The program in two files: what `#[wasm_split]` marks (src/ui/shell/later.rs) is taken out of it between the compiler
//! and wasm-bindgen. Trunk has no step there, so this very program stands in for wasm-bindgen while Trunk builds: it
//! takes the program apart, has the real wasm-bindgen work on what stays, and joins the few lines that load the rest to
//! its module (docs/decisions/0016-the-board-in-a-file-of-its-own.md).

use super::names::digest_of;
use crate::files::{files, integrity, read};
use crate::run::{program, root, succeed};
use crate::tools::Tools;
use anyhow::{Context, Result, bail};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use wasm_split_cli_support::{Options, transform};

/// What the linker has to leave in the program, so that it can be taken apart.
pub const LINKED: &str = "-Clink-arg=--emit-relocs";

/// Where the real wasm-bindgen is.
const REAL: &str = "CALLBOARD_WASM_BINDGEN";

/// For the environment of Trunk: PATH with the stand-in before everything else, and where the real one is.
pub fn stand_in(tools: &Tools) -> Result<[(&'static str, OsString); 2]> {
    let folder = root().join("target/split/bin");
    let name = format!("wasm-bindgen{}", env::consts::EXE_SUFFIX);
    let real = env::split_paths(&tools.path).map(|folder| folder.join(&name)).find(|file| file.is_file());
    fs::create_dir_all(&folder)?;
    fs::copy(env::current_exe()?, folder.join(name)).context("target/split cannot be written to.")?;
    let path = env::join_paths([folder].into_iter().chain(env::split_paths(&tools.path)))?;
    Ok([("PATH", path), (REAL, real.context("wasm-bindgen is not on PATH.")?.into())])
}

/// Whether this program was started as wasm-bindgen; then where the real one is.
pub fn stands_in() -> Option<OsString> {
    let name = env::args_os().next().map(PathBuf::from)?;
    (name.file_stem()? == "wasm-bindgen").then(|| env::var_os(REAL)).flatten()
}

/// What wasm-bindgen does, of a program in two files.
pub fn bind(real: OsString) -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let mut bindgen = program(real);
    // Trunk asks for the version first.
    let Some(input) = arguments.iter().find(|argument| argument.ends_with(".wasm")) else {
        return succeed(bindgen.args(&arguments));
    };
    let module =
        Path::new(value(&arguments, "--out-dir")?).join(format!("{}.js", value(&arguments, "--out-name")?));
    let folder = later();
    let _ = fs::remove_dir_all(&folder);
    let stays = root().join("target/split/stays.wasm");
    let loader = take_apart(&read(Path::new(input))?, &module, &stays, &folder)?;

    let stays = stays.to_string_lossy();
    bindgen.args(arguments.iter().map(|argument| if argument == input { &*stays } else { argument }));
    // The files find each other by what the linker called things.
    succeed(bindgen.args(["--keep-lld-exports", "--no-demangle"]))?;
    join(&module, &loader)
}

/// The files that come later, as the page has to have them.
pub fn later() -> PathBuf {
    root().join("target/split/later")
}

/// What an argument `--name=value` or `--name value` says.
fn value<'a>(arguments: &'a [String], name: &str) -> Result<&'a str> {
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let value = match argument.strip_prefix(name) {
            Some("") => arguments.next().map(String::as_str),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        if let Some(value) = value {
            return Ok(value);
        }
    }
    bail!("Trunk gave wasm-bindgen no {name}.")
}

/// Writes what stays, and the rest into a folder, named by its content. The answer is the text of the module by which
/// what stays loads the rest.
fn take_apart(program: &[u8], module: &Path, stays: &Path, folder: &Path) -> Result<String> {
    let main_module = format!("./{}", module.file_name().unwrap_or_default().to_string_lossy());
    let mut options = Options::new(program);
    options.output_dir = folder;
    options.main_out_path = stays;
    options.link_name = "./loader.js";
    options.main_module = &main_module;
    transform(options).map_err(|error| anyhow::anyhow!("The program could not be taken apart: {error:#}"))?;
    let loader = folder.join("loader.js");
    let mut text = fs::read_to_string(&loader)?;
    fs::remove_file(loader)?;
    for old in files(folder)? {
        let file = folder.join(&old);
        optimise(&file)?;
        let bytes = read(&file)?;
        let digest = digest_of(&bytes);
        let stem = old.trim_end_matches(".wasm").trim_start_matches("split_");
        let new = format!("{stem}-{digest}.wasm");
        fs::rename(&file, folder.join(&new))?;
        text = held_to_its_digest(&text, &old, &new, &integrity(&bytes))?;
    }
    Ok(text)
}

/// The library's loader asks for a file without a digest, needs a web server that knows the type of WebAssembly, and
/// writes what went wrong into the console. Ours holds every file to its digest, takes it from every web server, and
/// leaves it to the page to say that it did not come.
fn held_to_its_digest(loader: &str, old: &str, new: &str, integrity: &str) -> Result<String> {
    let replacements = [
        (
            format!("fetch(new URL(\"./{old}\", import.meta.url))"),
            format!("fetch(new URL(\"./{new}\", import.meta.url), {{ integrity: \"{integrity}\" }})"),
        ),
        (
            "(WebAssembly.instantiateStreaming(src, imports))".into(),
            "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)".into(),
        ),
        ("console.error(e);".into(), String::new()),
    ];
    let mut text = loader.to_owned();
    for (theirs, ours) in replacements {
        if !text.contains(&theirs) {
            bail!(
                "The loader is written in another way than xtask/src/page/split.rs expects: it lacks {theirs}"
            );
        }
        text = text.replace(&theirs, &ours);
    }
    Ok(text)
}

/// What Rust's compiler takes for granted of a browser. Of the program itself wasm-opt finds it written in the file.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// As Trunk does it with the program (`data-wasm-opt` in index.html).
fn optimise(file: &Path) -> Result<()> {
    let page = fs::read_to_string(root().join("index.html"))?;
    let attribute =
        |name: &str| page.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
    let (Some(level), Some(more)) = (attribute("data-wasm-opt"), attribute("data-wasm-opt-params")) else {
        bail!("index.html does not say what wasm-opt is told.");
    };
    let mut opt = program("wasm-opt");
    opt.arg(format!("-O{level}")).args(more.split(' ')).args(FEATURES);
    succeed(opt.arg(file).arg("--output").arg(file))
}

/// Puts the loader into the module that wasm-bindgen wrote: one file less to fetch, and no two that name each other.
fn join(module: &Path, loader: &str) -> Result<()> {
    fs::write(module.with_file_name("loader.js"), loader)?;
    let mut esbuild = program("esbuild");
    esbuild.arg(module).args(["--bundle", "--format=esm", "--allow-overwrite", "--log-level=warning"]);
    succeed(esbuild.arg(format!("--outfile={}", module.display())))
}

#[cfg(test)]
mod tests {
    use super::{held_to_its_digest, value};

    #[test]
    fn an_argument_is_found_in_both_spellings() {
        let arguments =
            ["--target=web", "--out-dir=/a", "--out-name", "callboard", "b.wasm"].map(str::to_owned);
        assert_eq!(value(&arguments, "--out-dir").ok(), Some("/a"));
        assert_eq!(value(&arguments, "--out-name").ok(), Some("callboard"));
        assert!(value(&arguments, "--out").is_err());
    }

    #[test]
    fn a_loader_that_is_written_in_another_way_is_refused() {
        let loader = "fetch(new URL(\"./split_board.wasm\", import.meta.url)); async (imports) => (WebAssembly.instantiateStreaming(src, imports)); console.error(e);";
        let held = held_to_its_digest(loader, "split_board.wasm", "board-0123.wasm", "sha384-abc")
            .unwrap_or_default();
        assert!(held.contains(
            "fetch(new URL(\"./board-0123.wasm\", import.meta.url), { integrity: \"sha384-abc\" })"
        ));
        assert!(!held.contains("Streaming"));
        assert!(held_to_its_digest(&held, "split_board.wasm", "board-0123.wasm", "sha384-abc").is_err());
    }
}
