//! The new names of variables, and the edits that write them.
//!
//! Variables share names by slots: those of a scope get the slots behind those of the scopes around it, so that no two that can be
//! seen in one place have the same; scopes beside each other use the same ones again. The slots that are mentioned most get the
//! shortest names. No new name is one that stands in the text for something else, wherever in it: then nothing is hidden.

use rustc_hash::FxHashSet;
use swc_core::atoms::Atom;

use super::scope::{Form, Scopes, VariableId};
use crate::record::Edit;

/// The characters that names are made of, by how often they stand in programs; what can't start one comes last.
const CHARACTERS: &[u8; 63] = b"etnrisouaflchpdvmgybwESxTNCkLAOM_DPHBjFIqRUzWXVJKQGYZ0516372984";

/// How many of them can start a name.
const STARTS: usize = 53;

/// Names of that kind which no variable may have, or not everywhere (ECMA-262, 12.7.2 Keywords and Reserved Words); long ones are never
/// made.
const KEYWORDS: [&str; 41] = [
    "as", "async", "await", "break", "case", "catch", "class", "const", "delete", "do", "else", "enum", "export",
    "false", "finally", "for", "get", "if", "import", "in", "let", "new", "null", "of", "public", "return", "set",
    "static", "super", "switch", "this", "throw", "true", "try", "typeof", "using", "var", "void", "while", "with",
    "yield",
];

/// The edits that give new names to the variables of a module.
pub(super) fn edits(text: &str, scopes: &Scopes) -> Vec<Edit> {
    let resolved: Vec<Option<VariableId>> = scopes.sites.iter().map(|site| scopes.resolve(site)).collect();
    let Some(names) = Naming::new(scopes, &resolved).names() else { return Vec::new() };
    let renamed = scopes.sites.iter().zip(resolved).filter_map(|(site, variable)| {
        let name = names[variable? as usize].as_ref().filter(|name| **name != *site.name)?;
        let text = match site.form {
            Form::Plain => name.clone(),
            Form::Shorthand => format!("{}:{name}", &text[site.span.range()]),
        };
        Some(Edit { span: site.span, text })
    });
    let mut edits: Vec<Edit> = renamed.collect();
    edits.sort_by_key(|edit| edit.span);
    edits
}

/// Who gets which name.
struct Naming<'a> {
    scopes: &'a Scopes,
    /// By variable: its slot; `None` where it keeps its name.
    slots: Vec<Option<usize>>,
    /// By slot: how often it is mentioned.
    counts: Vec<usize>,
    /// Names that stand in the text and stay.
    taken: FxHashSet<&'a Atom>,
}

impl<'a> Naming<'a> {
    /// `resolved`: by site, its variable.
    fn new(scopes: &'a Scopes, resolved: &[Option<VariableId>]) -> Self {
        let mut is_fixed: Vec<bool> = scopes
            .variables
            .iter()
            .map(|variable| {
                variable.is_fixed
                    || scopes.list[variable.scope as usize].is_dynamic
                    || scopes.reserved.contains(&variable.name)
            })
            .collect();
        let mut taken: FxHashSet<&Atom> = scopes.reserved.iter().collect();
        for (site, variable) in scopes.sites.iter().zip(resolved) {
            match variable {
                Some(variable) => is_fixed[*variable as usize] |= site.names_a_function,
                None => drop(taken.insert(&site.name)),
            }
        }
        taken.extend(
            scopes
                .variables
                .iter()
                .zip(&is_fixed)
                .filter(|(_, is_fixed)| **is_fixed)
                .map(|(variable, _)| &variable.name),
        );
        let mut naming = Self { scopes, slots: Vec::new(), counts: Vec::new(), taken };
        naming.place(&is_fixed);
        for variable in resolved.iter().flatten() {
            if let Some(slot) = naming.slots[*variable as usize] {
                naming.counts[slot] += 1;
            }
        }
        naming
    }

    /// Gives slots to the variables that are not fixed.
    fn place(&mut self, is_fixed: &[bool]) {
        let mut own = vec![0; self.scopes.list.len()];
        for (variable, is_fixed) in self.scopes.variables.iter().zip(is_fixed) {
            own[variable.scope as usize] += usize::from(!is_fixed);
        }
        // Scopes stand behind those around them.
        let mut next = vec![0; own.len()];
        for (id, scope) in self.scopes.list.iter().enumerate() {
            if let Some(parent) = scope.parent {
                next[id] = next[parent as usize] + own[parent as usize];
            }
        }
        let count = next.iter().zip(&own).map(|(first, own)| first + own).max().unwrap_or(0);
        self.counts = vec![0; count];
        self.slots = self
            .scopes
            .variables
            .iter()
            .zip(is_fixed)
            .map(|(variable, is_fixed)| {
                let next = &mut next[variable.scope as usize];
                (!is_fixed).then(|| {
                    *next += 1;
                    *next - 1
                })
            })
            .collect();
    }

    /// By variable: its new name.
    fn names(&self) -> Option<Vec<Option<String>>> {
        if self.counts.is_empty() {
            return None;
        }
        let mut order: Vec<usize> = (0..self.counts.len()).collect();
        order.sort_by_key(|slot| (std::cmp::Reverse(self.counts[*slot]), *slot));
        let is_free = |name: &String| !KEYWORDS.contains(&&**name) && !self.taken.contains(&Atom::from(&**name));
        let mut free = (0..).map(name).filter(is_free);
        let mut by_slot = vec![String::new(); order.len()];
        for slot in order {
            by_slot[slot] = free.next()?;
        }
        Some(self.slots.iter().map(|slot| slot.map(|slot| by_slot[slot].clone())).collect())
    }
}

/// The name with this number: the short ones come first.
fn name(mut number: usize) -> String {
    let mut name = String::from(char::from(CHARACTERS[number % STARTS]));
    number /= STARTS;
    while number > 0 {
        number -= 1;
        name.push(char::from(CHARACTERS[number % CHARACTERS.len()]));
        number /= CHARACTERS.len();
    }
    name
}
