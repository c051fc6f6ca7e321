//! What is shipped, for machines: a software bill of materials (CycloneDX 1.6, JSON). It has neither a time nor a serial
//! number, which the standard permits: the same commit gives the same bytes.

use super::components::{Component, Identity, Registry, Shipped};
use crate::page::Page;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

pub const NAME: &str = "sbom.cdx.json";

/// How the page itself is referred to.
const OURS: &str = "callboard";

pub fn write(page: &Page, shipped: &Shipped) -> Result<()> {
    let text = serde_json::to_string_pretty(&bill(&page.version, shipped))? + "\n";
    fs::write(page.folder.join(NAME), text).context("The bill of materials cannot be written.")
}

fn bill(version: &str, shipped: &Shipped) -> Value {
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": OURS,
                "name": OURS,
                "version": version,
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
        },
        "components": shipped.components.iter().map(described).collect::<Vec<_>>(),
        "dependencies": dependencies(shipped),
    })
}

fn described(component: &Component) -> Value {
    let hashes = component.checksum.iter().map(|checksum| json!({ "alg": "SHA-256", "content": checksum }));
    let sources = component.repository.iter().map(|url| json!({ "type": "vcs", "url": url }));
    json!({
        "type": "library",
        "bom-ref": reference(component),
        "name": component.name,
        "version": component.version,
        "purl": reference(component),
        "licenses": [{ "expression": component.licence }],
        "hashes": hashes.collect::<Vec<_>>(),
        "externalReferences": sources.collect::<Vec<_>>(),
    })
}

/// Its package URL.
fn reference(component: &Component) -> String {
    let Component { name, version, .. } = component;
    match component.registry {
        Registry::Cargo => format!("pkg:cargo/{name}@{version}"),
        Registry::Npm => format!("pkg:npm/{}@{version}", name.replace('@', "%40")),
        Registry::Rust => format!("pkg:generic/rust-{name}@{version}"),
    }
}

/// Who needs whom.
fn dependencies(Shipped { needs, components }: &Shipped) -> Vec<Value> {
    let references: BTreeMap<_, _> =
        components.iter().map(|component| (component.identity(), reference(component))).collect();
    let entry = |reference: &str, needs: &BTreeSet<Identity>| {
        let needs: Vec<_> = needs.iter().filter_map(|need| references.get(need)).collect();
        json!({ "ref": reference, "dependsOn": needs })
    };
    let others = components.iter().map(|component| entry(&reference(component), &component.needs));
    [entry(OURS, needs)].into_iter().chain(others).collect()
}
