//! The tools of the build: taken where they are right, installed into a folder of the project's own where not.

use crate::run::{cargo, output, path_with, program, root, say, succeed, which};
use anyhow::{Context, Result, bail};
use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

const TRUNK: &str = "0.22.1";
const CARGO_DENY: &str = "0.20.2";

/// What a build or a test needs, found or installed.
pub struct Tools {
    /// PATH with the right tools in front.
    pub path: OsString,
}

/// Sees to the wasm target, Trunk, wasm-bindgen and the npm packages.
pub fn ensure() -> Result<Tools> {
    wasm_target()?;
    let bindgen = wasm_bindgen_version()?;
    let mut folders = Vec::new();
    folders.extend(tool("wasm-bindgen", "wasm-bindgen-cli", &bindgen, &[])?);
    // Trunk needs a TLS library to build, and declares a newer compiler than it needs.
    let flags = ["--locked", "--no-default-features", "--features", "rustls", "--ignore-rust-version"];
    folders.extend(tool("trunk", "trunk", TRUNK, &flags)?);
    npm_packages()?;
    folders.push(root().join("node_modules/.bin"));
    Ok(Tools { path: path_with(&folders)? })
}

/// cargo-deny, for the one check that needs it.
pub fn cargo_deny() -> Result<PathBuf> {
    let folder = tool("cargo-deny", "cargo-deny", CARGO_DENY, &["--locked"])?;
    Ok(folder.map_or_else(|| PathBuf::from("cargo-deny"), |folder| folder.join("cargo-deny")))
}

fn wasm_target() -> Result<()> {
    let Some(rustup) = which("rustup") else { return Ok(()) };
    let installed = output(program(&rustup).args(["target", "list", "--installed"])).unwrap_or_default();
    if installed.lines().any(|line| line == "wasm32-unknown-unknown") {
        return Ok(());
    }
    say("Adding the target wasm32-unknown-unknown");
    succeed(program(&rustup).args(["target", "add", "wasm32-unknown-unknown"])).context(
        "The target wasm32-unknown-unknown could not be added: run `rustup target add wasm32-unknown-unknown`.",
    )
}

/// The version that `Cargo.lock` holds: library and tool must be equal to the last digit.
fn wasm_bindgen_version() -> Result<String> {
    let lock = fs::read_to_string(root().join("Cargo.lock")).context("Cargo.lock cannot be read")?;
    let mut lines = lock.lines().skip_while(|line| *line != "name = \"wasm-bindgen\"");
    let version = lines.nth(1).and_then(|line| line.strip_prefix("version = \""));
    version
        .and_then(|rest| rest.strip_suffix('"'))
        .map(str::to_owned)
        .context("Cargo.lock names no wasm-bindgen")
}

/// The folder to put before PATH for a tool; none when the one on PATH is right already.
fn tool(binary: &str, package: &str, version: &str, flags: &[&str]) -> Result<Option<PathBuf>> {
    if which(binary).is_some_and(|found| has_version(&found, version)) {
        return Ok(None);
    }
    let folder = tool_folder()?.join(format!("{package}-{version}"));
    let bin = folder.join("bin");
    if !has_version(&bin.join(binary), version) {
        let _alone = alone()?;
        // Whoever was alone before may have installed this very tool.
        if !has_version(&bin.join(binary), version) {
            install(package, version, flags, &folder)?;
        }
        if !has_version(&bin.join(binary), version) {
            bail!("{package} {version} was installed into {} but does not run there.", folder.display());
        }
    }
    Ok(Some(bin))
}

/// One run installs at a time: another would take the folder from under it. It lasts until this is dropped.
fn alone() -> Result<File> {
    let folder = tool_folder()?;
    let opened = fs::create_dir_all(&folder).and_then(|()| File::create(folder.join("lock")));
    let lock = opened.with_context(|| format!("{} cannot be written to", folder.display()))?;
    if lock.try_lock().is_err() {
        say("Waiting for another run that installs tools");
        lock.lock().context("The folder of tools cannot be locked.")?;
    }
    Ok(lock)
}

fn has_version(binary: &Path, version: &str) -> bool {
    let said = output(program(binary).arg("--version")).unwrap_or_default();
    said.split_whitespace().nth(1) == Some(version)
}

fn install(package: &str, version: &str, flags: &[&str], folder: &Path) -> Result<()> {
    if which("cargo-binstall").is_some() {
        say(&format!("Fetching {package} {version} with cargo-binstall"));
        let wanted = format!("{package}@{version}");
        let mut fetch = cargo(&["binstall", "--no-confirm", "--root"]);
        if succeed(fetch.arg(folder).arg(wanted)).is_ok() {
            return Ok(());
        }
        println!("It could not be fetched; it is compiled instead.");
    }
    say(&format!("Compiling {package} {version} (once; minutes on a small machine)"));
    let build = tool_folder()?.join(format!("build-{package}-{version}"));
    let mut compile = cargo(&["install", package, "--version", version, "--root"]);
    compile.arg(folder).args(flags);
    // The tools' own release profiles optimise for many runs; we build far longer than we run them.
    compile.env("CARGO_PROFILE_RELEASE_LTO", "off");
    compile.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    compile.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    compile.env("CARGO_TARGET_DIR", &build);
    let compiled = succeed(&mut compile);
    // Some gigabytes that nobody needs any more; a folder that stays behind only costs room.
    let _ = fs::remove_dir_all(&build);
    compiled.with_context(|| {
        format!(
            "{package} {version} could not be installed: install it by hand so that `{package}` of this version is on PATH, or see the message above."
        )
    })
}

/// The project's own tool folder, outside the repository.
fn tool_folder() -> Result<PathBuf> {
    if let Some(folder) = env::var_os("CALLBOARD_TOOLS") {
        return Ok(PathBuf::from(folder));
    }
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let cache = cache.or_else(|| env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache")));
    let cache =
        cache.context("Set CALLBOARD_TOOLS to a folder for the build tools: there is no home folder.")?;
    Ok(cache.join("callboard/tools"))
}

/// `npm ci`, unless the packages of this very lock file are there.
fn npm_packages() -> Result<()> {
    if which("node").is_none() || which("npm").is_none() {
        bail!("Node.js and npm are needed (version 20 or newer): on Debian, `apt-get install nodejs npm`.");
    }
    let lock = fs::read(root().join("package-lock.json")).context("package-lock.json cannot be read")?;
    let stamp = root().join("node_modules/.callboard-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    say("Installing the npm packages");
    let mut ci = program("npm");
    ci.args(["ci", "--no-audit", "--no-fund", "--loglevel", "error"]);
    succeed(ci.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
        .context("The npm packages could not be installed: check that the npm registry can be reached.")?;
    fs::write(stamp, lock).context("node_modules cannot be written to")
}

/// The browser that tests run in. The one that is nothing but pages comes first: the other also starts what is around its
/// windows, and a test takes twice as long (Chromium 156).
pub fn chromium() -> Result<PathBuf> {
    browser(&["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"])
}

/// The browser that people have, in which speed is measured.
pub fn whole_chromium() -> Result<PathBuf> {
    browser(&["chromium", "chromium-browser", "google-chrome", "chromium-headless-shell"])
}

fn browser(names: &[&str]) -> Result<PathBuf> {
    if let Some(path) = env::var_os("CALLBOARD_CHROMIUM") {
        return Ok(PathBuf::from(path));
    }
    names.iter().find_map(|name| which(name)).context(
        "Chromium is needed for the tests in a browser: on Debian, `apt-get install chromium chromium-driver chromium-headless-shell`; or set CALLBOARD_CHROMIUM.",
    )
}

/// The other browser that tests run in; none when it is not at hand.
pub fn firefox() -> Option<PathBuf> {
    let named = env::var_os("CALLBOARD_FIREFOX").filter(|path| !path.is_empty()).map(PathBuf::from);
    named.or_else(|| ["firefox-esr", "firefox"].iter().find_map(|name| which(name)))
}

/// The driver of the first one.
pub fn chromedriver() -> Result<PathBuf> {
    which("chromedriver").context(
        "ChromeDriver is needed for the tests in a browser: on Debian, `apt-get install chromium-driver`.",
    )
}
