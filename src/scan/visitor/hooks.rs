//! Assignments by which a program changes how node's loader finds modules: `Module._resolveFilename = …`,
//! `require.extensions['.txt'] = …`. Where there is one, a module that nobody finds may still be found by it.

use swc_core::ecma::ast::*;

use super::{property_name, unparenthesized};
use crate::record::Uses;

/// The tables of what is done with files of a kind.
const EXTENSIONS: [&str; 2] = ["extensions", "_extensions"];

/// The functions of node's loader that lead from a specifier to a module, as programs replace them (node:internal/modules/cjs/loader).
const FUNCTIONS: [&str; 5] = ["_load", "_resolveFilename", "_findPath", "_resolveLookupPaths", "_nodeModulePaths"];

/// The function that V8 gives the calls in a stack to, as programs set it (V8, "Stack trace API").
const STACK: &str = "prepareStackTrace";

/// Names of properties by which loaders are changed.
pub(super) fn is_hooked(name: &str) -> bool {
    FUNCTIONS.contains(&name) || EXTENSIONS.contains(&name) || matches!(name, "require" | STACK)
}

/// Which part of node's loader it replaces, if the object is node's.
pub(super) fn hooks(target: &AssignTarget) -> Uses {
    let AssignTarget::Simple(SimpleAssignTarget::Member(member)) = target else { return Uses::empty() };
    let object = unparenthesized(&member.obj);
    match property_name(member) {
        // A class of its own would do it to `this`.
        Some(name) if FUNCTIONS.contains(&name) && object.is_this() => Uses::empty(),
        Some("_load") => Uses::HOOKS | Uses::STAND_IN,
        Some("require") if is_member(object, &["prototype"]) => Uses::HOOKS | Uses::STAND_IN,
        Some(name) if FUNCTIONS.contains(&name) => Uses::HOOKS,
        Some(STACK) => Uses::SITES,
        _ if is_member(object, &EXTENSIONS) => Uses::HOOKS,
        _ => Uses::empty(),
    }
}

fn is_member(object: &Expr, names: &[&str]) -> bool {
    object.as_member().and_then(property_name).is_some_and(|name| names.contains(&name))
}
