//! Which decorators count for a class and each of its members, in order: its own, those of its parameters, and those that carry
//! types (`getAllDecoratorsOfClass` and `getAllDecoratorsOfClassElement` of TypeScript's `transformers/utilities.ts`).

use swc_core::common::{DUMMY_SP, EqIgnoreSpan};
use swc_core::ecma::ast::*;
use swc_core::ecma::transforms::base::helpers::generated::HelperName;
use swc_core::ecma::utils::quote_ident;

use super::decorators::{call, not_valid};
use super::metadata::Types;

/// The decorators of a class.
pub(super) struct Lists {
    /// Of the class and the parameters of its constructor.
    pub(super) class: Option<Vec<Expr>>,
    /// Parallel to its members.
    pub(super) elements: Vec<Option<Vec<Expr>>>,
}

impl Lists {
    /// Those of `class`; with `types` there are more.
    pub(super) fn of(class: &Class, types: Option<&Types>) -> Self {
        let body = &class.body;
        let elements = (0..body.len()).map(|at| of_element(body, at, types)).collect();
        Self { class: of_class(class, types), elements }
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.class.is_none() && self.elements.iter().all(Option::is_none)
    }
}

fn of_class(class: &Class, types: Option<&Types>) -> Option<Vec<Expr>> {
    let with_body = |member: &ClassMember| match member {
        ClassMember::Constructor(constructor) if constructor.body.is_some() => Some(constructor.params.clone()),
        _ => None,
    };
    let parameters: Option<Vec<Param>> =
        class.body.iter().find_map(with_body).map(|parameters| parameters.into_iter().map(plain).collect());
    let mut decorators = expressions(&class.decorators);
    decorators.extend(of_parameters(parameters.as_deref().unwrap_or_default()));
    if decorators.is_empty() {
        return None;
    }
    if let (Some(types), Some(parameters)) = (types, parameters) {
        let parameters = types.parameters(parameters.iter().map(|parameter| &parameter.pat));
        decorators.push(metadata("design:paramtypes", parameters));
    }
    Some(decorators)
}

/// A constructor's parameter without the property that it also is.
fn plain(parameter: ParamOrTsParamProp) -> Param {
    match parameter {
        ParamOrTsParamProp::Param(parameter) => parameter,
        ParamOrTsParamProp::TsParamProp(property) => {
            let pat = match property.param {
                TsParamPropParam::Ident(name) => Pat::Ident(name),
                TsParamPropParam::Assign(with_default) => Pat::Assign(with_default),
            };
            Param { span: property.span, decorators: property.decorators, pat }
        }
    }
}

fn of_element(body: &[ClassMember], at: usize, types: Option<&Types>) -> Option<Vec<Expr>> {
    match &body[at] {
        ClassMember::Method(method) if method.kind == MethodKind::Method => of_method(&method.function, types),
        ClassMember::Method(accessor) => of_accessor(body, accessor, types),
        ClassMember::ClassProp(property) => of_field(&property.decorators, property.type_ann.as_deref(), types),
        ClassMember::AutoAccessor(accessor) => match &accessor.key {
            Key::Public(_) => of_field(&accessor.decorators, accessor.type_ann.as_deref(), types),
            Key::Private(_) => refused(&accessor.decorators),
        },
        ClassMember::PrivateProp(property) => refused(&property.decorators),
        ClassMember::PrivateMethod(method) => refused(&method.function.decorators),
        _ => None,
    }
}

/// What is private can't be decorated.
fn refused(decorators: &[Decorator]) -> Option<Vec<Expr>> {
    decorators.iter().take(1).for_each(|decorator| not_valid(decorator.span));
    None
}

fn of_field(decorators: &[Decorator], annotation: Option<&TsTypeAnn>, types: Option<&Types>) -> Option<Vec<Expr>> {
    let mut all = expressions(decorators);
    if all.is_empty() {
        return None;
    }
    all.extend(types.map(|types| metadata("design:type", types.annotation(annotation))));
    Some(all)
}

fn of_method(function: &Function, types: Option<&Types>) -> Option<Vec<Expr>> {
    let mut all = expressions(&function.decorators);
    all.extend(of_parameters(&function.params));
    // One without a body is abstract, or an overload.
    if all.is_empty() || function.body.is_none() {
        return None;
    }
    if let Some(types) = types {
        let parameters = types.parameters(function.params.iter().map(|parameter| &parameter.pat));
        all.push(metadata("design:type", quote_ident!("Function").into()));
        all.push(metadata("design:paramtypes", parameters));
        all.push(metadata("design:returntype", types.returned(function)));
    }
    Some(all)
}

/// A getter and its setter are one property: the decorators of the first that has some count, at its place.
fn of_accessor(body: &[ClassMember], accessor: &ClassMethod, types: Option<&Types>) -> Option<Vec<Expr>> {
    let is_pair = |other: &&ClassMethod| {
        let is_same = other.span == accessor.span;
        let is_accessor = other.kind != MethodKind::Method && other.is_static == accessor.is_static;
        is_same || (is_accessor && !accessor.key.is_computed() && other.key.eq_ignore_span(&accessor.key))
    };
    let pair: Vec<&ClassMethod> = body.iter().filter_map(ClassMember::as_method).filter(is_pair).collect();
    let of_kind = |kind: MethodKind| pair.iter().find(|other| other.kind == kind).map(|other| &*other.function);
    let (getter, setter) = (of_kind(MethodKind::Getter), of_kind(MethodKind::Setter));
    let first = pair.iter().find(|other| !other.function.decorators.is_empty())?;
    if first.span != accessor.span || accessor.function.body.is_none() {
        return None;
    }
    let mut all = expressions(&accessor.function.decorators);
    all.extend(setter.iter().flat_map(|setter| of_parameters(&setter.params)));
    if let Some(types) = types {
        let set = setter.and_then(|setter| setter.params.first());
        let written = set.and_then(|parameter| annotation(&parameter.pat));
        let own = written.or_else(|| getter.and_then(|getter| getter.return_type.as_deref()));
        all.push(metadata("design:type", types.annotation(own)));
        all.push(metadata("design:paramtypes", types.parameters(set.iter().map(|parameter| &parameter.pat))));
    }
    Some(all)
}

fn annotation(pattern: &Pat) -> Option<&TsTypeAnn> {
    match pattern {
        Pat::Ident(name) => name.type_ann.as_deref(),
        Pat::Array(array) => array.type_ann.as_deref(),
        Pat::Object(object) => object.type_ann.as_deref(),
        Pat::Assign(with_default) => annotation(&with_default.left),
        _ => None,
    }
}

fn expressions(decorators: &[Decorator]) -> Vec<Expr> {
    decorators.iter().map(|decorator| (*decorator.expr).clone()).collect()
}

/// `__param(index, decorator)` for each decorator of each parameter.
fn of_parameters(parameters: &[Param]) -> Vec<Expr> {
    let mut all = Vec::new();
    for (index, parameter) in (0_u32..).zip(parameters) {
        all.extend(expressions(&parameter.decorators).into_iter().map(|decorator| {
            let index = Number { span: DUMMY_SP, value: index.into(), raw: None };
            call(HelperName::ts_param, "_ts_param", vec![index.into(), decorator])
        }));
    }
    all
}

fn metadata(key: &str, value: Expr) -> Expr {
    call(HelperName::ts_metadata, "_ts_metadata", vec![Lit::from(key).into(), value])
}
