//! Functions: their parameters, their directives, and what is allowed inside them (ECMA-262, 15.1 to 15.9).

use swc_core::common::{Span as SwcSpan, Spanned};
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::VisitWith;

use super::{Context, Early, is_eval_or_arguments, is_reserved_in_strict_mode};

/// How many parameters a function and arguments a call may have for V8 (`Code::kMaxArguments`, less the receiver and one).
const MAX_COUNT: usize = 65_534;

/// The same for Node 24 and later.
const MAX_COUNT_SINCE: usize = 65_525;

/// The place of the directive `"use strict"` at the head of a function or a script (ECMA-262, 11.2.1), if it is there.
fn use_strict(statements: &[Stmt]) -> Option<SwcSpan> {
    let directives = statements.iter().map_while(|statement| match statement {
        Stmt::Expr(statement) => match &*statement.expr {
            Expr::Lit(Lit::Str(text)) => Some(text),
            _ => None,
        },
        _ => None,
    });
    let is_use_strict = |text: &Str| matches!(text.raw.as_deref(), Some("'use strict'" | "\"use strict\""));
    directives.into_iter().find(|text| is_use_strict(text)).map(|text| text.span)
}

/// Whether statements start with the directive `"use strict"`.
pub(super) fn is_strict(statements: &[Stmt]) -> bool {
    use_strict(statements).is_some()
}

/// What is rejected in parameters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parameters {
    /// Names may be repeated in sloppy mode, if all parameters are plain names.
    Ordinary,
    /// Names are never repeated: arrow functions and methods.
    Unique,
}

impl Early<'_> {
    /// A function with a name that is known outside of it.
    pub(super) fn function_declaration(&mut self, declaration: &FnDecl) {
        let (name, function) = (&declaration.ident, &*declaration.function);
        let is_plain = !function.is_async && !function.is_generator;
        let declared = if self.names.at_function_top() && !self.at_module_top() {
            self.names.declare_var(&name.sym)
        } else {
            self.names.declare_block_function(&name.sym, is_plain && !self.context.is_strict)
        };
        if declared.is_err() {
            self.declared_twice(name);
        }
        self.check_target_name(name);
        self.function(Some(name), function);
    }

    /// A function with its own `this`, not a method.
    pub(super) fn function(&mut self, name: Option<&Ident>, function: &Function) {
        let context = Context { in_function: true, ..Context::nothing(self.context.is_strict) };
        let Some(body) = &function.body else { return self.no_body(function.span) };
        if let Some(name) = name
            && (self.context.is_strict || is_strict(&body.stmts))
        {
            self.check_strict_name(name);
        }
        self.check_body_start(body);
        let parameters = function.params.iter().map(|param| &param.pat);
        self.function_parts(context, Parameters::Ordinary, parameters, body);
    }

    /// The name of a strict function is as strict as the function, wherever it is declared.
    fn check_strict_name(&mut self, name: &Ident) {
        if is_eval_or_arguments(&name.sym) {
            self.error(name.span, "Unexpected eval or arguments in strict mode");
        } else if is_reserved_in_strict_mode(&name.sym) {
            self.error(name.span, "Unexpected strict mode reserved word");
        }
    }

    /// A method, getter or setter.
    pub(super) fn method(&mut self, function: &Function, has_super_call: bool) {
        let parameters = function.params.iter().map(|param| &param.pat);
        match &function.body {
            Some(body) => self.method_parts(parameters, body, has_super_call),
            None => self.no_body(function.span),
        }
    }

    /// The parser knows functions without a body from TypeScript.
    #[cold]
    pub(super) fn no_body(&mut self, span: SwcSpan) {
        self.error(SwcSpan::new(span.hi, span.hi), "Unexpected token: a function has a body");
    }

    pub(super) fn method_parts<'p>(
        &mut self,
        parameters: impl Iterator<Item = &'p Pat> + Clone,
        body: &FunctionBody,
        has_super_call: bool,
    ) {
        self.check_body_start(body);
        let context = Context {
            in_function: true,
            has_super_property: true,
            has_super_call,
            ..Context::nothing(self.context.is_strict)
        };
        self.function_parts(context, Parameters::Unique, parameters, body);
    }

    /// An arrow function: `super`, `new.target` and `arguments` are those around it.
    pub(super) fn arrow(&mut self, arrow: &ArrowExpr) {
        self.check_arrow(arrow);
        if arrow.is_async {
            self.check_async_parameters(&arrow.params);
        }
        let context = Context { in_parameters: false, has_no_octals: self.context.is_strict, ..self.context };
        match &*arrow.body {
            ArrowFunctionBody::FunctionBody(body) => {
                self.function_parts(context, Parameters::Unique, arrow.params.iter(), body);
            }
            ArrowFunctionBody::Expr(body) => {
                self.in_function(context, |this| {
                    this.parameters(Parameters::Unique, arrow.params.iter());
                    body.visit_with(this);
                });
            }
        }
    }

    /// `async await => …` (ECMA-262, 15.9.1).
    fn check_async_parameters(&mut self, parameters: &[Pat]) {
        for name in parameters.iter().filter_map(Pat::as_ident).filter(|name| &*name.id.sym == "await") {
            self.error(name.id.span, "'await' is not a valid identifier name in an async function");
        }
    }

    fn function_parts<'p>(
        &mut self,
        context: Context,
        kind: Parameters,
        parameters: impl Iterator<Item = &'p Pat> + Clone,
        body: &FunctionBody,
    ) {
        let statements = &body.stmts;
        let directive = use_strict(statements);
        if let Some(directive) = directive
            && !parameters.clone().all(Pat::is_ident)
        {
            self.error(directive, "Illegal 'use strict' directive in function with non-simple parameter list");
        }
        let is_strict = context.is_strict || directive.is_some();
        let context = Context { is_strict, has_no_octals: is_strict, ..context };
        self.in_function(context, |this| {
            this.parameters(kind, parameters);
            statements.visit_with(this);
        });
    }

    /// The arguments of a call.
    pub(super) fn arguments(&mut self, arguments: &[ExprOrSpread]) {
        self.varies |= arguments.len() > MAX_COUNT_SINCE;
        if let Some(argument) = arguments.get(MAX_COUNT) {
            self.error(argument.span(), "Too many arguments in function call (only 65535 allowed)");
        }
        arguments.visit_with(self);
    }

    /// Visits in a function of its own.
    pub(super) fn in_function(&mut self, context: Context, visit: impl FnOnce(&mut Self)) {
        let labels = std::mem::take(&mut self.labels);
        self.names.open_function();
        self.functions += 1;
        self.within(context, visit);
        self.functions -= 1;
        self.names.close();
        self.labels = labels;
    }

    fn parameters<'p>(&mut self, kind: Parameters, parameters: impl Iterator<Item = &'p Pat> + Clone) {
        let is_unique = kind == Parameters::Unique || self.context.is_strict || !parameters.clone().all(Pat::is_ident);
        self.varies |= parameters.clone().nth(MAX_COUNT_SINCE).is_some();
        if let Some(parameter) = parameters.clone().nth(MAX_COUNT) {
            self.error(parameter.span(), "Too many parameters in function definition (only 65534 allowed)");
        }
        self.within(Context { in_parameters: true, ..self.context }, |this| {
            for parameter in parameters {
                this.bind(parameter, &mut |this, name| {
                    if this.names.declare_parameter(&name.sym).is_err() && is_unique {
                        this.error(name.span(), "Duplicate parameter name not allowed in this context");
                    }
                });
            }
        });
    }
}

impl Context {
    /// Nothing is allowed.
    pub(super) fn nothing(is_strict: bool) -> Self {
        Self {
            is_strict,
            has_no_octals: is_strict,
            in_function: false,
            has_super_property: false,
            has_super_call: false,
            in_parameters: false,
            in_field: false,
        }
    }
}
