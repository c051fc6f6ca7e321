//! Every path that stands in a module's code, in macros too, and its imports.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, ItemUse, Macro, UseTree, Visibility};

/// The segments of a path.
pub type Path = Vec<String>;

/// One name of a `use`, or with no name everything (`*`).
pub struct Use {
    pub path: Path,
    pub name: Option<String>,
    /// It is made for others (`pub use`).
    pub hands_on: bool,
}

/// What a module's code mentions. Modules inside it are left out: they are modules of their own.
#[derive(Default)]
pub struct Mentions {
    pub paths: Vec<Path>,
    pub uses: Vec<Use>,
}

impl Mentions {
    /// Of the items of a module.
    pub fn of(items: &[Item]) -> Self {
        let mut mentions = Self::default();
        items.iter().for_each(|item| mentions.visit_item(item));
        mentions
    }

    fn add_use(&mut self, tree: &UseTree, mut path: Path, hands_on: bool) {
        match tree {
            UseTree::Path(branch) => {
                path.push(branch.ident.to_string());
                self.add_use(&branch.tree, path, hands_on);
            }
            UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.add_use(tree, path.clone(), hands_on));
            }
            UseTree::Glob(_) => self.uses.push(Use { path, name: None, hands_on }),
            UseTree::Name(leaf) if leaf.ident == "self" => {
                let name = path.last().cloned();
                self.uses.push(Use { path, name, hands_on });
            }
            UseTree::Name(leaf) => {
                path.push(leaf.ident.to_string());
                self.uses.push(Use { name: path.last().cloned(), path, hands_on });
            }
            UseTree::Rename(leaf) => {
                path.push(leaf.ident.to_string());
                self.uses.push(Use { path, name: Some(leaf.rename.to_string()), hands_on });
            }
        }
    }

    /// What stands in a macro is not parsed, and a path there looks as it does elsewhere.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let mut path = Path::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(name) if colons == 2 || path.is_empty() => path.push(name.to_string()),
                TokenTree::Punct(mark) if mark.as_char() == ':' => {
                    colons += 1;
                    continue;
                }
                other => {
                    self.paths.push(std::mem::take(&mut path));
                    match other {
                        TokenTree::Ident(name) => path.push(name.to_string()),
                        TokenTree::Group(group) => self.add_tokens(group.stream()),
                        _ => {}
                    }
                }
            }
            colons = 0;
        }
        self.paths.push(path);
    }
}

impl<'ast> Visit<'ast> for Mentions {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.paths.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let hands_on = !matches!(item.vis, Visibility::Inherited);
        self.add_use(&item.tree, Path::new(), hands_on);
    }

    fn visit_macro(&mut self, called: &'ast Macro) {
        self.visit_path(&called.path);
        self.add_tokens(called.tokens.clone());
    }

    fn visit_item_mod(&mut self, _: &'ast ItemMod) {}

    /// A link in a comment is no import.
    fn visit_attribute(&mut self, _: &'ast Attribute) {}
}
