//! The modules of a crate as the compiler sees them, and which file each name comes from.

use crate::mentions::{Mentions, Path, Use};
use std::collections::{BTreeMap, BTreeSet};
use syn::{ForeignItem, Item};

/// Sources by their paths from the repository's top.
pub type Files = BTreeMap<String, String>;

/// All modules; the first is the crate's root.
#[derive(Default)]
pub struct Modules(Vec<Module>);

#[derive(Default)]
struct Module {
    file: String,
    parent: usize,
    names: BTreeMap<String, Vec<Meaning>>,
    globs: Vec<Path>,
    /// What it imports for itself, and what it names in passing.
    mentions: Vec<Path>,
}

/// What a name stands for in its module; one name can be a module and a function.
enum Meaning {
    Module(usize),
    Item,
    Import(Path),
}

/// What a path leads to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    Module(usize),
    /// Something that the module holds.
    ItemOf(usize),
}

impl Modules {
    /// Reads a crate from its root on.
    pub fn read(files: &Files, root: &str) -> Self {
        let mut modules = Self::default();
        modules.read_file(files, root, root.rsplit_once('/').unwrap_or_default().0, 0);
        modules
    }

    fn read_file(&mut self, files: &Files, file: &str, folder: &str, parent: usize) {
        let parsed = syn::parse_file(&files[file]).unwrap_or_else(|error| panic!("{file}: {error}"));
        self.read_module(files, file, folder, parent, &parsed.items);
    }

    /// `folder` is where the files of its own modules are.
    fn read_module(&mut self, files: &Files, file: &str, folder: &str, parent: usize, items: &[Item]) {
        let this = self.0.len();
        self.0.push(Module { file: file.into(), parent, ..Module::default() });
        let Mentions { paths, uses } = Mentions::of(items);
        self.0[this].mentions = paths;
        for Use { path, name, hands_on } in uses {
            let module = &mut self.0[this];
            match name {
                Some(name) => module.names.entry(name).or_default().push(Meaning::Import(path.clone())),
                None => module.globs.push(path.clone()),
            }
            if !hands_on {
                module.mentions.push(path);
            }
        }
        for item in items {
            if let Item::Mod(child) = item {
                let (name, next) = (child.ident.to_string(), self.0.len());
                self.0[this].names.entry(name.clone()).or_default().push(Meaning::Module(next));
                let folder = format!("{folder}/{name}");
                match &child.content {
                    Some((_, items)) => self.read_module(files, file, &folder, this, items),
                    None => {
                        let candidates = [format!("{folder}.rs"), format!("{folder}/mod.rs")];
                        let file = candidates.iter().find(|file| files.contains_key(*file));
                        self.read_file(files, file.unwrap_or_else(|| panic!("no {folder}")), &folder, this);
                    }
                }
            }
            for name in names(item) {
                self.0[this].names.entry(name).or_default().push(Meaning::Item);
            }
        }
    }

    /// The files of the modules.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|module| module.file.as_str())
    }

    /// For each file, the files whose items it names. A name that is handed on (`pub use`) belongs to the file that has
    /// it: whoever imports it through a `mod.rs` needs that file, and the `mod.rs` needs it only where it uses the name.
    pub fn imports(&self) -> BTreeMap<String, BTreeSet<String>> {
        let mut imports = BTreeMap::<_, BTreeSet<_>>::new();
        for (at, module) in self.0.iter().enumerate() {
            for target in module.mentions.iter().flat_map(|path| self.find(at, path, &mut Vec::new())) {
                // A module alone is nothing yet: what is used of it is mentioned as well.
                let Target::ItemOf(found) = target else { continue };
                let file = &self.0[found].file;
                if *file != module.file {
                    imports.entry(module.file.clone()).or_default().insert(file.clone());
                }
            }
        }
        imports
    }

    /// What a path leads to, seen from a module. `asked` are the names that are being looked up already.
    fn find(&self, from: usize, path: &[String], asked: &mut Vec<(usize, String)>) -> Vec<Target> {
        let Some((first, rest)) = path.split_first() else { return Vec::new() };
        let start = match first.as_str() {
            "crate" => vec![Target::Module(0)],
            "self" => vec![Target::Module(from)],
            "super" => vec![Target::Module(self.0[from].parent)],
            name => self.named(from, name, asked),
        };
        rest.iter().fold(start, |targets, name| self.step(&targets, name, asked))
    }

    fn step(&self, targets: &[Target], name: &str, asked: &mut Vec<(usize, String)>) -> Vec<Target> {
        let modules = targets.iter().filter_map(|target| match target {
            Target::Module(at) => Some(*at),
            Target::ItemOf(_) => None,
        });
        let modules: Vec<_> = modules.collect();
        if modules.is_empty() {
            // A variant, or what belongs to a type.
            return targets.to_vec();
        }
        let step = |at: usize| match name {
            "super" => vec![Target::Module(self.0[at].parent)],
            "self" => vec![Target::Module(at)],
            name => match self.named(at, name, asked) {
                // Made by one of the module's macros.
                found if found.is_empty() => vec![Target::ItemOf(at)],
                found => found,
            },
        };
        modules.into_iter().flat_map(step).collect()
    }

    fn named(&self, at: usize, name: &str, asked: &mut Vec<(usize, String)>) -> Vec<Target> {
        let question = (at, name.to_owned());
        let Some(meanings) = self.0[at].names.get(name) else {
            if asked.contains(&question) {
                return Vec::new();
            }
            asked.push(question);
            let globs =
                self.0[at].globs.iter().flat_map(|path| self.find(at, path, asked)).collect::<Vec<_>>();
            let found = globs.iter().flat_map(|target| match target {
                Target::Module(at) => self.named(*at, name, asked),
                Target::ItemOf(_) => Vec::new(),
            });
            let found = found.collect();
            asked.pop();
            return found;
        };
        let mut found = Vec::new();
        for meaning in meanings {
            match meaning {
                Meaning::Module(child) => found.push(Target::Module(*child)),
                Meaning::Item => found.push(Target::ItemOf(at)),
                Meaning::Import(path) if !asked.contains(&question) => {
                    asked.push(question.clone());
                    found.extend(self.find(at, path, asked));
                    asked.pop();
                }
                Meaning::Import(_) => {}
            }
        }
        found
    }
}

/// The names that an item gives to its module.
fn names(item: &Item) -> Vec<String> {
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::ForeignMod(block) => {
            let names = block.items.iter().filter_map(|item| match item {
                ForeignItem::Fn(item) => Some(&item.sig.ident),
                ForeignItem::Type(item) => Some(&item.ident),
                _ => None,
            });
            return names.map(ToString::to_string).collect();
        }
        _ => return Vec::new(),
    };
    vec![name.to_string()]
}
