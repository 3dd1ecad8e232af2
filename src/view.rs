//! What the stages handed on, as JSON for people and scripts (`--emit graph|plan`).

use serde_json::{Value, json};

use crate::graph::{Content, Graph, Module, Outcome};
use crate::link::Plan;
use crate::record::{Guard, Request, RequestKind, Specifier};

/// The modules in order of discovery, each with its requests.
pub(crate) fn graph(graph: &Graph) -> Value {
    let modules = graph.modules().map(|(_, module)| {
        json!({
            "name": module.name,
            "bytes": module.source.text.len(),
            "kind": kind(&module.content),
            "requests": module.links().map(|(asked, outcome)| request(graph, module, asked, outcome)).collect::<Vec<_>>(),
        })
    });
    json!({ "modules": modules.collect::<Vec<_>>() })
}

/// The modules in the order of the table, and the runtime with the reasons for it.
pub(crate) fn plan(graph: &Graph, plan: &Plan) -> Value {
    let order: Vec<&str> = plan.order.iter().map(|id| &*graph.module(*id).name).collect();
    json!({ "runtime": plan.runtime, "reasons": plan.reasons, "order": order })
}

fn kind(content: &Content) -> &'static str {
    match content {
        Content::Script(_) => "commonjs",
        Content::Json(_) => "json",
        Content::Broken(..) => "broken",
        Content::Module(..) => "module",
        Content::Asset { .. } => "file",
    }
}

fn request(graph: &Graph, module: &Module, request: &Request, outcome: &Outcome) -> Value {
    let specifier = match &request.specifier {
        Specifier::Text(text) => Some(text.clone()),
        Specifier::Pattern(parts) => Some(parts.join("*")),
        Specifier::Unknown => None,
    };
    let kind = match request.kind {
        RequestKind::Require => "require",
        RequestKind::Resolve => "resolve",
        RequestKind::Guess => "guess",
        RequestKind::Import | RequestKind::ImportJson | RequestKind::ImportJsonNames => "import",
        RequestKind::DynamicImport => "import()",
        RequestKind::File => "file",
        RequestKind::Start => "start",
    };
    let guard = match request.guard {
        Guard::Always => "none",
        Guard::Branch => "branch",
        Guard::Function => "function",
        Guard::Try => "try",
    };
    let leads_to = match outcome {
        Outcome::Builtin | Outcome::NamedBuiltin(_) => "builtin",
        Outcome::External => "external",
        Outcome::Unknown => "unknown",
        Outcome::Missing => "missing",
        Outcome::Unreadable(..) => "unreadable",
        Outcome::Refused(refusal) => refusal.code,
        Outcome::Module(_) | Outcome::AnyOf(_) => "bundled",
    };
    let modules: Vec<&str> = outcome.modules().map(|id| &*graph.module(id).name).collect();
    let place = module.source.place(request.span.start);
    json!({
        "specifier": specifier, "kind": kind, "guard": guard, "line": place.line, "column": place.column,
        "leadsTo": leads_to, "modules": modules,
    })
}
