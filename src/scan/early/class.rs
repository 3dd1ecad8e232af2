//! Classes: their members and their private names (ECMA-262, 15.7.1).

use rustc_hash::FxHashMap;
use swc_core::atoms::Atom;
use swc_core::common::Spanned;
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::VisitWith;

use super::{Context, Early};

/// What a private name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Private {
    /// A field, a method, or a getter and a setter.
    Whole,
    /// Half of an accessor: the other half may have the same name.
    Half { is_getter: bool, is_static: bool },
}

/// The private names of the classes around, outermost first.
#[derive(Debug, Default)]
pub(super) struct PrivateNames {
    classes: Vec<FxHashMap<Atom, Private>>,
}

impl Early<'_> {
    /// A class; all of it is strict code (ECMA-262, 11.2.2).
    pub(super) fn class(&mut self, name: Option<&Ident>, class: &Class) {
        self.within(Context { is_strict: true, ..self.context }, |this| {
            if let Some(name) = name {
                this.check_target_name(name);
            }
            // What it extends sees the private names around it, not its own.
            class.super_class.visit_with(this);
            this.private_names.classes.push(FxHashMap::default());
            this.declare_private_names(&class.body);
            let mut has_constructor = false;
            for member in &class.body {
                if let ClassMember::Constructor(constructor) = member
                    && std::mem::replace(&mut has_constructor, true)
                {
                    this.error(constructor.span, "A class may only have one constructor");
                }
                this.member(member, class.super_class.is_some());
            }
            this.private_names.classes.pop();
        });
    }

    fn member(&mut self, member: &ClassMember, is_derived: bool) {
        match member {
            ClassMember::Constructor(constructor) => self.constructor(constructor, is_derived),
            ClassMember::Method(method) => {
                self.check_member_name(&method.key, method.is_static, Some(method));
                method.key.visit_with(self);
                self.method(&method.function, false);
            }
            ClassMember::PrivateMethod(method) => self.method(&method.function, false),
            ClassMember::ClassProp(field) => {
                self.check_member_name(&field.key, field.is_static, None);
                field.key.visit_with(self);
                self.field(field.value.as_deref());
            }
            ClassMember::PrivateProp(field) => self.field(field.value.as_deref()),
            ClassMember::StaticBlock(block) => {
                self.in_function(self.field_context(), |this| block.body.stmts.visit_with(this));
            }
            ClassMember::Empty(_) | ClassMember::TsIndexSignature(_) | ClassMember::AutoAccessor(_) => {}
        }
    }

    fn constructor(&mut self, constructor: &Constructor, is_derived: bool) {
        let parameters = constructor.params.iter().filter_map(|param| match param {
            ParamOrTsParamProp::Param(param) => Some(&param.pat),
            ParamOrTsParamProp::TsParamProp(_) => None,
        });
        match &constructor.body {
            Some(body) => self.method_parts(parameters, body, is_derived),
            None => self.no_body(constructor.span),
        }
    }

    /// Names that have a meaning of their own.
    fn check_member_name(&mut self, key: &PropName, is_static: bool, method: Option<&ClassMethod>) {
        match literal_name(key) {
            Some("prototype") if is_static => {
                self.error(key.span(), "Classes may not have a static property named 'prototype'");
            }
            Some("constructor") => match method {
                None => self.error(key.span(), "Classes may not have a field named 'constructor'"),
                Some(method) if !is_static => self.check_constructor_method(key, method),
                Some(_) => {}
            },
            _ => {}
        }
    }

    fn check_constructor_method(&mut self, key: &PropName, method: &ClassMethod) {
        let message = match method.kind {
            MethodKind::Getter | MethodKind::Setter => "Class constructor may not be an accessor",
            MethodKind::Method if method.function.is_generator => "Class constructor may not be a generator",
            MethodKind::Method if method.function.is_async => "Class constructor may not be an async method",
            MethodKind::Method => return,
        };
        self.error(key.span(), message);
    }

    fn field(&mut self, value: Option<&Expr>) {
        if let Some(value) = value {
            self.in_function(self.field_context(), |this| value.visit_with(this));
        }
    }

    fn field_context(&self) -> Context {
        Context {
            in_function: true,
            has_super_property: true,
            in_field: true,
            has_no_octals: self.context.has_no_octals,
            ..Context::nothing(true)
        }
    }

    // ---- private names

    fn declare_private_names(&mut self, members: &[ClassMember]) {
        for member in members {
            let (name, kind) = match member {
                ClassMember::PrivateProp(field) => (&field.key, Private::Whole),
                ClassMember::PrivateMethod(method) => {
                    let (is_static, is_getter) = (method.is_static, method.kind == MethodKind::Getter);
                    let is_whole = method.kind == MethodKind::Method;
                    let kind = if is_whole { Private::Whole } else { Private::Half { is_getter, is_static } };
                    (&method.key, kind)
                }
                _ => continue,
            };
            self.declare_private_name(name, kind);
        }
    }

    fn declare_private_name(&mut self, name: &PrivateName, kind: Private) {
        if &*name.name == "constructor" {
            self.error(name.span, "Classes may not have a private field named '#constructor'");
        }
        let Some(names) = self.private_names.classes.last_mut() else { return };
        let whole = match (names.get(&name.name), kind) {
            (None, kind) => kind,
            (Some(Private::Half { is_getter: a, is_static: b }), Private::Half { is_getter, is_static })
                if *a != is_getter && *b == is_static =>
            {
                Private::Whole
            }
            _ => return self.error(name.span, format!("Identifier '#{}' has already been declared", name.name)),
        };
        names.insert(name.name.clone(), whole);
    }

    /// `this.#name` or `#name in object`: some class around must declare it.
    pub(super) fn use_private_name(&mut self, name: &PrivateName) {
        if !self.private_names.classes.iter().rev().any(|names| names.contains_key(&name.name)) {
            let message = format!("Private field '#{}' must be declared in an enclosing class", name.name);
            self.error(name.span, message);
        }
    }
}

/// A name that is written as such or as a string, not computed.
fn literal_name(key: &PropName) -> Option<&str> {
    match key {
        PropName::Ident(name) => Some(&name.sym),
        PropName::Str(text) => text.value.as_str(),
        _ => None,
    }
}
