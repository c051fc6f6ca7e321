//! What is in the page: the crates of its dependency tree as Cargo resolves it for the browser, Rust's own library, and
//! the client that comes from npm. What only builds or tests the page is not shipped, and not here.

use crate::run::{cargo, output, program, root};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

/// The one package from npm.
const SIGNALR: &str = "@microsoft/signalr";

/// Where a component comes from, as package URLs name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Registry {
    Cargo,
    Npm,
    /// With the compiler.
    Rust,
}

/// Something that is shipped.
#[derive(Clone, Debug)]
pub struct Component {
    pub registry: Registry,
    pub name: String,
    pub version: String,
    /// An expression of SPDX.
    pub licence: String,
    pub authors: String,
    pub repository: Option<String>,
    /// SHA-256 of what the registry gave.
    pub checksum: Option<String>,
    /// Where its licence texts are.
    pub folder: Option<PathBuf>,
    /// What it needs of the others.
    pub needs: BTreeSet<Identity>,
}

/// Name and version.
pub type Identity = (String, String);

/// Everything that is shipped.
pub struct Shipped {
    /// What the page's own code needs of the others.
    pub needs: BTreeSet<Identity>,
    /// The others, by name.
    pub components: Vec<Component>,
}

impl Component {
    pub fn identity(&self) -> Identity {
        (self.name.clone(), self.version.clone())
    }
}

/// Finds out.
pub fn shipped() -> Result<Shipped> {
    let mut shipped = crates()?;
    for more in [standard_library()?, signalr()?] {
        shipped.needs.insert(more.identity());
        shipped.components.push(more);
    }
    shipped.components.sort_by_key(|component| (component.registry, component.identity()));
    Ok(shipped)
}

fn crates() -> Result<Shipped> {
    let shipped = tree()?;
    let metadata = metadata()?;
    let list = |key: &str| metadata.pointer(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let packages = list("/packages");
    let ids: BTreeMap<_, _> =
        packages.iter().map(|package| (text(package, "id"), identity(package))).collect();
    let nodes = list("/resolve/nodes");
    let needs: BTreeMap<_, _> = nodes.iter().map(|node| (text(node, "id"), needed(node, &ids))).collect();
    let needs = |package: &Value| -> BTreeSet<Identity> {
        let needs = needs.get(&text(package, "id")).into_iter().flatten();
        needs.filter(|need| shipped.contains(*need)).cloned().collect()
    };
    let checksums = checksums()?;
    let found = packages.iter().filter(|package| shipped.contains(&identity(package)));
    // The one that comes from no registry is the page itself.
    let (others, ours): (Vec<_>, Vec<_>) = found.partition(|package| package["source"].is_string());
    let components = others.iter().map(|package| {
        let (name, version) = identity(package);
        Component {
            registry: Registry::Cargo,
            checksum: checksums.get(&(name.clone(), version.clone())).cloned(),
            // An older way to write “or”.
            licence: text(package, "license").replace('/', " OR "),
            authors: authors(package),
            repository: package["repository"].as_str().map(str::to_owned),
            folder: PathBuf::from(text(package, "manifest_path")).parent().map(PathBuf::from),
            needs: needs(package),
            name,
            version,
        }
    });
    let components: Vec<_> = components.collect();
    if components.len() + ours.len() != shipped.len() {
        bail!("Cargo's tree names crates that its metadata does not have.");
    }
    Ok(Shipped { needs: ours.iter().flat_map(|package| needs(package)).collect(), components })
}

/// Name and version of what Cargo builds into the page, which is less than what is in `Cargo.lock`.
fn tree() -> Result<BTreeSet<Identity>> {
    let mut tree =
        cargo(&["tree", "--locked", "--package", "callboard", "--target", "wasm32-unknown-unknown"]);
    tree.args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]);
    let said = output(&mut tree).context("`cargo tree` failed.")?;
    let named = said.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        Some((words.next()?.to_owned(), words.next()?.strip_prefix('v')?.to_owned()))
    });
    Ok(named.collect())
}

fn metadata() -> Result<Value> {
    let mut metadata = cargo(&["metadata", "--locked", "--format-version", "1"]);
    metadata.args(["--filter-platform", "wasm32-unknown-unknown"]);
    let said = output(&mut metadata).context("`cargo metadata` failed.")?;
    serde_json::from_str(&said).context("What `cargo metadata` says cannot be read.")
}

fn needed(node: &Value, ids: &BTreeMap<String, Identity>) -> BTreeSet<Identity> {
    let all = node["deps"].as_array().cloned().unwrap_or_default();
    all.iter()
        .filter(|need| in_the_page(need))
        .filter_map(|need| ids.get(&text(need, "pkg")).cloned())
        .collect()
}

/// Neither for building nor for tests alone.
fn in_the_page(need: &Value) -> bool {
    need["dep_kinds"].as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind["kind"].is_null()))
}

/// What `Cargo.lock` holds each crate to.
fn checksums() -> Result<BTreeMap<Identity, String>> {
    let lock = fs::read_to_string(root().join("Cargo.lock")).context("Cargo.lock cannot be read")?;
    let value = |entry: &str, key: &str| {
        let line = entry.lines().find_map(|line| line.strip_prefix(key))?;
        Some(line.trim_matches([' ', '=', '"']).to_owned())
    };
    let entries = lock.split("[[package]]").filter_map(|entry| {
        Some(((value(entry, "name")?, value(entry, "version")?), value(entry, "checksum")?))
    });
    Ok(entries.collect())
}

fn standard_library() -> Result<Component> {
    let said = output(program("rustc").arg("--version")).context("`rustc --version` failed.")?;
    let version = said.split_whitespace().nth(1).context("`rustc --version` says no version.")?;
    Ok(Component {
        registry: Registry::Rust,
        name: "std".into(),
        version: version.into(),
        licence: "MIT OR Apache-2.0".into(),
        authors: "The Rust Project contributors".into(),
        repository: Some("https://github.com/rust-lang/rust".into()),
        checksum: None,
        folder: None,
        needs: BTreeSet::new(),
    })
}

fn signalr() -> Result<Component> {
    let folder = root().join("node_modules").join(SIGNALR);
    let package = fs::read_to_string(folder.join("package.json"))
        .with_context(|| format!("{SIGNALR} is not there."))?;
    let package: Value = serde_json::from_str(&package)?;
    Ok(Component {
        registry: Registry::Npm,
        name: SIGNALR.into(),
        version: text(&package, "version"),
        licence: text(&package, "license"),
        authors: text(&package, "author"),
        repository: package.pointer("/repository/url").and_then(Value::as_str).map(str::to_owned),
        checksum: None,
        folder: Some(folder),
        needs: BTreeSet::new(),
    })
}

fn identity(package: &Value) -> Identity {
    (text(package, "name"), text(package, "version"))
}

/// Without addresses of mail.
fn authors(package: &Value) -> String {
    let all = package["authors"].as_array().cloned().unwrap_or_default();
    let names = all.iter().filter_map(Value::as_str).filter_map(|author| author.split(" <").next());
    names.collect::<Vec<_>>().join(", ")
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}
