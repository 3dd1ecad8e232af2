//! What is worth saying about single files, whoever requires them.

use std::ffi::OsStr;
use std::path::Path;

use rustc_hash::FxHashSet;

use super::{ByPath, Found, Load, Loaded, Unbounded, display_path};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Location, Severity};
use crate::mappings::InputProblem;
use crate::options::{Format, Options};
use crate::paths::is_below_node_modules;
use crate::record::RequestKind;
use crate::resolve::Resolver;

/// A bundle that node will not run as what it is.
pub(super) fn report_output(options: &Options, resolver: &Resolver, diagnostics: &mut Diagnostics) {
    if let Some(output) = &options.outfile
        && options.format == Format::Cjs
        && resolver.is_es_module(output)
    {
        let name = display_path(output, options);
        let message = format!("The bundle is a CommonJS module, and node will take '{name}' for an ES module");
        let diagnostic = Diagnostic::new(Code::UnfitForFormat, Severity::Warning, message)
            .note("the package.json that counts for it there says \"type\": \"module\"")
            .help("name it .cjs, or .mjs for an ES module");
        diagnostics.push(diagnostic);
    }
}

/// Files that are wanted, but not by a request that names them: nobody else says that they can't be read.
pub(super) fn report_unreadable(loaded: &ByPath<Load>, options: &Options, diagnostics: &mut Diagnostics) {
    let failed = loaded.iter().filter_map(|(path, load)| match load {
        Load::Failed(reason) => Some((&**path, reason)),
        Load::Done(_) => None,
    });
    let failed: Vec<(&OsStr, &String)> = failed.collect();
    if failed.is_empty() {
        return;
    }
    let modules = loaded.values().filter_map(|load| match load {
        Load::Done(loaded) => Some(loaded),
        Load::Failed(_) => None,
    });
    let named = modules.flat_map(|loaded| &loaded.found).filter_map(|found| match found {
        Found::File(path) => Some(path.as_os_str()),
        _ => None,
    });
    let named: FxHashSet<&OsStr> = named.collect();
    for (path, reason) in failed.into_iter().filter(|(path, _)| !named.contains(path)) {
        let message = format!("Cannot read '{}', which is left out", display_path(Path::new(path), options));
        diagnostics.push(Diagnostic::new(Code::Unreadable, Severity::Warning, message).note(reason));
    }
}

/// What is worth saying about single files, whoever requires them.
pub(super) fn report_findings(loaded: &ByPath<Load>, options: &Options, diagnostics: &mut Diagnostics) {
    for (path, load) in loaded {
        let Load::Done(loaded) = load else { continue };
        let file = || display_path(Path::new(path), options);
        if loaded.source.was_lossy {
            let message = format!("'{}' is not valid UTF-8", file());
            let note = "like node, the bundle has U+FFFD in place of the bytes that are wrong";
            diagnostics.push(Diagnostic::new(Code::NotUtf8, Severity::Warning, message).note(note));
        }
        if let Some(problem) = &loaded.map_problem {
            diagnostics.push(map_problem(problem, file(), loaded));
        }
        for unbounded in &loaded.unbounded {
            diagnostics.push(unbounded_reach(unbounded, file(), loaded));
        }
    }
}

fn unbounded_reach(unbounded: &Unbounded, file: String, loaded: &Loaded) -> Diagnostic {
    let Unbounded { span, kind, count, taken } = unbounded;
    let taken = match taken {
        0 => "none of them is taken in".to_owned(),
        taken => format!("only the {taken} nearest are taken in"),
    };
    let location = Location::new(file, &loaded.source, *span);
    if *kind == RequestKind::File {
        // Nobody knows whether it is a path to read at: it may be one to write to.
        let message = format!("This path can lead to {count} files: {taken}");
        return Diagnostic::new(Code::DynamicLimit, Severity::Info, message)
            .at(location, "too many to guess")
            .help("ship those that it reads beside the bundle");
    }
    Diagnostic::new(Code::DynamicLimit, Severity::Warning, format!("This require can reach {count} files: {taken}"))
        .at(location, "too many to guess")
        .help("name the files it needs with --include")
}

/// What is wrong with the `tsconfig.json`s of files, each once.
pub(super) fn report_configs(
    loaded: &ByPath<Load>,
    resolver: &Resolver,
    options: &Options,
    diagnostics: &mut Diagnostics,
) {
    let mut reported = FxHashSet::default();
    for path in loaded.keys().map(Path::new).filter(|path| Resolver::has_dialect(path)) {
        let config = resolver.tsconfig(path.parent().unwrap_or(path));
        for problem in &config.problems {
            if reported.insert(problem.source.path.clone()) {
                let severity = if problem.is_fatal { Severity::Error } else { Severity::Warning };
                let file = display_path(&problem.source.path, options);
                let location = Location::new(file, &problem.source, problem.error.span);
                let message = &*problem.error.message;
                diagnostics.push(Diagnostic::new(Code::InvalidTsconfig, severity, message).at(location, ""));
            }
        }
    }
}

/// A map that is not used is the module's own fault; that packages leave out theirs is usual.
fn map_problem(problem: &InputProblem, file: String, loaded: &Loaded) -> Diagnostic {
    let is_in_package = is_below_node_modules(&loaded.source.path);
    let severity = if problem.is_missing && is_in_package { Severity::Info } else { Severity::Warning };
    Diagnostic::new(Code::InputSourcemap, severity, &*problem.message)
        .at(Location::new(file, &loaded.source, problem.span), "")
        .note("the bundle's map leads to this file instead of what it was made from")
        .help("--input-sourcemaps=false leaves the maps of modules alone")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::diagnostic::Code;
    use crate::fs::Memory;
    use crate::options::Options;

    #[test]
    fn an_expression_that_reaches_too_much_is_told_of_once() {
        let entry = "const path = value ? `${name}/${value}` : `a/${name}`;\nrequire(`./sets/${path}.js`);";
        let many = (0..3000).map(|number| format!("/app/sets/{}/{number}.js", if number % 2 == 0 { "a" } else { "b" }));
        let files = many.map(|path| (path, "")).chain([("/app/entry.js".to_owned(), entry)]);
        let (_, diagnostics) = crate::bundle(&Options::new("/app/entry.js"), Arc::new(Memory::new(files)));
        let diagnostics = diagnostics.into_sorted();
        let told = diagnostics.iter().filter(|diagnostic| diagnostic.code == Code::DynamicLimit);
        let told: Vec<&str> = told.map(|diagnostic| &*diagnostic.message).collect();
        assert_eq!(told, ["This require can reach 3000 files: none of them is taken in"]);
    }
}
