//! What decorators see of types (`emitDecoratorMetadata`): for each type, the value that stands for it when the program runs
//! (`typeSerializer.ts` of TypeScript's compiler, which has a type checker; here the declarations of the module have to do).

use rustc_hash::FxHashMap;
use swc_core::atoms::{Atom, atom};
use swc_core::common::util::take::Take;
use swc_core::common::{DUMMY_SP, EqIgnoreSpan, SyntaxContext};
use swc_core::ecma::ast::*;
use swc_core::ecma::utils::{ExprFactory, private_ident, quote_ident};
use swc_core::ecma::visit::{Visit, VisitWith};

use super::constants::Constants;

/// What a name that is used as a type was declared as.
#[derive(Debug, Clone)]
enum Declared {
    /// A class, which is a value as well.
    Class,
    /// What is a type only: an interface, a parameter, an import of a type.
    Type,
    /// Another name for a type.
    Alias(Box<TsType>),
    /// An enum, with the name of what its values are.
    Enum(&'static str),
    /// What a namespace declares.
    Namespace(FxHashMap<Atom, Declared>),
}

/// The types of one module.
pub(super) struct Types {
    declared: FxHashMap<Id, Declared>,
    /// What is imported by name: the namespace of its module, and the name there. What turns out to be a type is no property.
    imported: FxHashMap<Id, (Ident, Atom)>,
    /// `strictNullChecks`: `undefined` and `null` are types like others.
    is_strict: bool,
    unresolved: SyntaxContext,
}

/// The value that stands for a type that has none of its own.
fn global(name: &'static str) -> Expr {
    quote_ident!(name).into()
}

fn is_object(expr: &Expr) -> bool {
    expr.is_ident_ref_to("Object")
}

fn nothing() -> Expr {
    *Expr::undefined(DUMMY_SP)
}

impl Types {
    /// The types that a module declares. Names must be resolved.
    pub(super) fn of(module: &Module, is_strict: bool, unresolved: SyntaxContext) -> Self {
        let mut types = Self { declared: FxHashMap::default(), imported: FxHashMap::default(), is_strict, unresolved };
        module.visit_with(&mut types);
        types
    }

    /// Imports the namespaces of all modules from which a module imports names. Those that nothing mentions go again.
    pub(super) fn import_namespaces(&mut self, module: &mut Module) {
        for item in module.body.take() {
            let namespace =
                item.as_module_decl().and_then(ModuleDecl::as_import).and_then(|import| self.namespace(import));
            module.body.push(item);
            module.body.extend(namespace.map(|import| ModuleItem::from(ModuleDecl::Import(import))));
        }
    }

    fn namespace(&mut self, import: &ImportDecl) -> Option<ImportDecl> {
        let namespace = private_ident!("_types");
        let count = self.imported.len();
        for specifier in &import.specifiers {
            let name = match specifier {
                ImportSpecifier::Named(ImportNamedSpecifier { imported: Some(name), .. }) => name.atom().into_owned(),
                ImportSpecifier::Named(named) => named.local.sym.clone(),
                ImportSpecifier::Default(_) => atom!("default"),
                ImportSpecifier::Namespace(_) => continue,
            };
            if !import.type_only && !specifier.is_type_only() {
                self.imported.insert(specifier.local().to_id(), (namespace.clone(), name));
            }
        }
        let specifier = ImportStarAsSpecifier { span: DUMMY_SP, local: namespace };
        let specifiers = vec![ImportSpecifier::Namespace(specifier)];
        (self.imported.len() > count).then(|| ImportDecl { span: DUMMY_SP, specifiers, ..import.clone() })
    }

    /// The value for an annotation; without one anything may be meant.
    pub(super) fn annotation(&self, annotation: Option<&TsTypeAnn>) -> Expr {
        annotation.map_or_else(|| global("Object"), |annotation| self.value(&annotation.type_ann, false))
    }

    /// The value for what a function returns.
    pub(super) fn returned(&self, function: &Function) -> Expr {
        match &function.return_type {
            Some(annotation) => self.annotation(Some(annotation)),
            None if function.is_async => global("Promise"),
            None => nothing(),
        }
    }

    /// The values for parameters.
    pub(super) fn parameters<'p>(&self, parameters: impl Iterator<Item = &'p Pat>) -> Expr {
        let values = parameters.map(|parameter| Some(self.parameter(parameter).as_arg()));
        ArrayLit { span: DUMMY_SP, elems: values.collect() }.into()
    }

    /// The value for a parameter.
    pub(super) fn parameter(&self, parameter: &Pat) -> Expr {
        match parameter {
            Pat::Assign(with_default) => self.parameter(&with_default.left),
            Pat::Ident(name) => self.annotation(name.type_ann.as_deref()),
            Pat::Array(pattern) => self.annotation(pattern.type_ann.as_deref()),
            Pat::Object(pattern) => self.annotation(pattern.type_ann.as_deref()),
            Pat::Rest(rest) => rest
                .type_ann
                .as_deref()
                .and_then(element_type)
                .map_or_else(|| global("Object"), |element| self.value(element, false)),
            Pat::Expr(_) | Pat::Invalid(_) => global("Object"),
        }
    }

    fn value(&self, written: &TsType, in_condition: bool) -> Expr {
        match written {
            TsType::TsParenthesizedType(inner) => self.value(&inner.type_ann, in_condition),
            TsType::TsKeywordType(keyword) => of_keyword(keyword.kind),
            TsType::TsFnOrConstructorType(_) => global("Function"),
            TsType::TsArrayType(_) | TsType::TsTupleType(_) => global("Array"),
            TsType::TsTypePredicate(predicate) if predicate.asserts => nothing(),
            TsType::TsTypePredicate(_) => global("Boolean"),
            TsType::TsLitType(literal) => global(of_literal(&literal.lit)),
            TsType::TsTypeRef(named) => self.named(&named.type_name, in_condition),
            TsType::TsUnionOrIntersectionType(TsUnionOrIntersectionType::TsUnionType(union)) => {
                self.common(union.types.iter().map(|one| &**one), false, in_condition)
            }
            TsType::TsUnionOrIntersectionType(TsUnionOrIntersectionType::TsIntersectionType(intersection)) => {
                self.common(intersection.types.iter().map(|one| &**one), true, in_condition)
            }
            TsType::TsConditionalType(conditional) => {
                self.common([&*conditional.true_type, &*conditional.false_type].into_iter(), false, true)
            }
            TsType::TsTypeOperator(operator) if operator.op == TsTypeOperatorOp::ReadOnly => {
                self.value(&operator.type_ann, in_condition)
            }
            _ => global("Object"),
        }
    }

    /// `serializeUnionOrIntersectionConstituents`
    fn common<'t>(&self, types: impl Iterator<Item = &'t TsType>, is_intersection: bool, in_condition: bool) -> Expr {
        let mut common: Option<Expr> = None;
        for one in types {
            match keyword(one) {
                Some(TsKeywordTypeKind::TsNeverKeyword) if is_intersection => return nothing(),
                Some(TsKeywordTypeKind::TsNeverKeyword) => continue,
                Some(TsKeywordTypeKind::TsUnknownKeyword) if is_intersection => continue,
                Some(TsKeywordTypeKind::TsNullKeyword | TsKeywordTypeKind::TsUndefinedKeyword) if !self.is_strict => {
                    continue;
                }
                _ => {}
            }
            let value = self.value(one, in_condition);
            if is_object(&value) || common.as_ref().is_some_and(|common| !common.eq_ignore_span(&value)) {
                return global("Object");
            }
            common = Some(value);
        }
        common.unwrap_or_else(nothing)
    }

    /// `serializeTypeReferenceNode`
    fn named(&self, name: &TsEntityName, in_condition: bool) -> Expr {
        match self.find(name) {
            Some(Declared::Class) => self.entity(name),
            Some(Declared::Type | Declared::Namespace(_)) => global("Object"),
            Some(Declared::Enum(values)) => global(values),
            Some(Declared::Alias(target)) => match self.kind(target, 0) {
                Some(kind) => global(kind),
                None => nothing(),
            },
            None if in_condition => global("Object"),
            None => self.if_function(name),
        }
    }

    fn find(&self, name: &TsEntityName) -> Option<&Declared> {
        match name {
            TsEntityName::Ident(name) => self.declared.get(&name.to_id()),
            TsEntityName::TsQualifiedName(qualified) => match self.find(&qualified.left)? {
                Declared::Namespace(inside) => inside.get(&qualified.right.sym),
                // A member of an enum is of its kind.
                found => Some(found),
            },
        }
    }

    /// Something that another file may declare: itself if it is there and can be called.
    fn if_function(&self, name: &TsEntityName) -> Expr {
        let test = BinExpr {
            span: DUMMY_SP,
            op: BinaryOp::LogicalAnd,
            left: Box::new(self.is_there(name)),
            right: Box::new(has_type(self.entity(name), BinaryOp::EqEqEq, "function")),
        };
        let [cons, alt] = [self.entity(name), global("Object")].map(Box::new);
        CondExpr { span: DUMMY_SP, test: Box::new(test.into()), cons, alt }.into()
    }

    /// The name of a type as that of a value.
    fn entity(&self, name: &TsEntityName) -> Expr {
        match name {
            TsEntityName::Ident(name) => match self.imported.get(&name.to_id()) {
                Some((namespace, name)) => namespace.clone().make_member(IdentName::new(name.clone(), DUMMY_SP)).into(),
                None => Ident { span: DUMMY_SP, ..name.clone() }.into(),
            },
            TsEntityName::TsQualifiedName(qualified) => {
                let prop = MemberProp::Ident(IdentName::new(qualified.right.sym.clone(), DUMMY_SP));
                MemberExpr { span: DUMMY_SP, obj: Box::new(self.entity(&qualified.left)), prop }.into()
            }
        }
    }

    /// Whether what stands before the last dot of a name has properties.
    fn is_there(&self, name: &TsEntityName) -> Expr {
        match name {
            TsEntityName::Ident(_) => has_type(self.entity(name), BinaryOp::NotEqEq, "undefined"),
            TsEntityName::TsQualifiedName(qualified) => match &qualified.left {
                TsEntityName::Ident(_) => self.is_there(&qualified.left),
                TsEntityName::TsQualifiedName(_) => BinExpr {
                    span: DUMMY_SP,
                    op: BinaryOp::LogicalAnd,
                    left: Box::new(self.is_there(&qualified.left)),
                    right: Box::new(self.entity(&qualified.left)),
                }
                .into(),
            },
        }
    }

    /// What all values of the type that has another name are (`getTypeReferenceSerializationKind`); `None` where there are none.
    fn kind(&self, target: &TsType, depth: usize) -> Option<&'static str> {
        match target {
            _ if depth > MAX_ALIASES => Some("Object"),
            TsType::TsParenthesizedType(inner) => self.kind(&inner.type_ann, depth),
            TsType::TsKeywordType(keyword) => kind_of_keyword(keyword.kind),
            TsType::TsLitType(literal) => Some(of_literal(&literal.lit)),
            TsType::TsFnOrConstructorType(TsFnOrConstructorType::TsFnType(_)) => Some("Function"),
            TsType::TsArrayType(_) | TsType::TsTupleType(_) => Some("Array"),
            TsType::TsTypeOperator(operator) => match operator.op {
                TsTypeOperatorOp::ReadOnly => self.kind(&operator.type_ann, depth),
                TsTypeOperatorOp::Unique => Some("Symbol"),
                TsTypeOperatorOp::KeyOf => Some("Object"),
            },
            TsType::TsTypeRef(named) => match self.find(&named.type_name) {
                Some(Declared::Enum(values)) => Some(values),
                Some(Declared::Alias(target)) => self.kind(target, depth + 1),
                _ => Some("Object"),
            },
            TsType::TsUnionOrIntersectionType(TsUnionOrIntersectionType::TsUnionType(union)) => {
                let mut kinds =
                    union.types.iter().filter(|one| !self.is_nothing(one)).map(|one| self.kind(one, depth + 1));
                let first = kinds.next()?;
                if kinds.all(|kind| kind == first) { first } else { Some("Object") }
            }
            TsType::TsUnionOrIntersectionType(TsUnionOrIntersectionType::TsIntersectionType(intersection)) => {
                let kinds = intersection.types.iter().map(|one| self.kind(one, depth + 1));
                kinds.reduce(|one, other| if one == Some("Object") { other } else { one }).flatten()
            }
            _ => Some("Object"),
        }
    }

    /// Whether a part of a union adds nothing to it.
    fn is_nothing(&self, part: &TsType) -> bool {
        match keyword(part) {
            Some(TsKeywordTypeKind::TsNeverKeyword) => true,
            Some(TsKeywordTypeKind::TsNullKeyword | TsKeywordTypeKind::TsUndefinedKeyword) => !self.is_strict,
            _ => false,
        }
    }

    // ---- declarations

    fn declare(&mut self, name: &Ident, declared: Declared) {
        let slot = self.declared.entry(name.to_id()).or_insert_with(|| declared.clone());
        merge(slot, declared);
    }

    fn enum_kind(&self, declared: &TsEnumDecl) -> &'static str {
        let constants = Constants::new(self.unresolved);
        let is_text =
            |member: &TsEnumMember| member.init.as_ref().is_some_and(|init| constants.evaluate(init, None).is_string());
        let texts = declared.members.iter().filter(|member| is_text(member)).count();
        match texts {
            0 => "Number",
            _ if texts == declared.members.len() => "String",
            _ => "Object",
        }
    }

    fn of_declaration(&self, declaration: &Decl) -> Option<(Ident, Declared)> {
        match declaration {
            Decl::Class(class) => Some((class.ident.clone(), Declared::Class)),
            Decl::TsInterface(interface) => Some((interface.id.clone(), Declared::Type)),
            Decl::TsTypeAlias(alias) => Some((alias.id.clone(), Declared::Alias(alias.type_ann.clone()))),
            Decl::TsEnum(declared) => Some((declared.id.clone(), Declared::Enum(self.enum_kind(declared)))),
            Decl::TsModule(module) => {
                let name = module.id.as_ident()?.clone();
                Some((name, self.of_namespace(module.body.as_ref()?)))
            }
            Decl::Fn(_) | Decl::Var(_) | Decl::Using(_) => None,
        }
    }

    fn of_namespace(&self, body: &TsNamespaceBody) -> Declared {
        let mut inside = FxHashMap::default();
        match body {
            TsNamespaceBody::TsNamespaceDecl(inner) => {
                inside.insert(inner.id.sym.clone(), self.of_namespace(&inner.body));
            }
            TsNamespaceBody::TsModuleBlock(block) => {
                let exports = block.body.iter().filter_map(|item| match item {
                    ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(export)) => self.of_declaration(&export.decl),
                    _ => None,
                });
                for (name, declared) in exports {
                    merge(inside.entry(name.sym).or_insert_with(|| declared.clone()), declared);
                }
            }
        }
        Declared::Namespace(inside)
    }
}

/// How many names for names are followed.
const MAX_ALIASES: usize = 32;

/// Adds what a second declaration of a name says.
fn merge(slot: &mut Declared, other: Declared) {
    match (slot, other) {
        (Declared::Namespace(inside), Declared::Namespace(more)) => inside.extend(more),
        (slot @ (Declared::Type | Declared::Namespace(_)), Declared::Class) => *slot = Declared::Class,
        _ => {}
    }
}

impl Visit for Types {
    fn visit_decl(&mut self, declaration: &Decl) {
        if let Some((name, declared)) = self.of_declaration(declaration) {
            self.declare(&name, declared);
        }
        declaration.visit_children_with(self);
    }

    fn visit_export_default_decl(&mut self, export: &ExportDefaultDecl) {
        match &export.decl {
            DefaultDecl::Class(ClassExpr { ident: Some(name), .. }) => self.declare(name, Declared::Class),
            DefaultDecl::TsInterfaceDecl(interface) => self.declare(&interface.id, Declared::Type),
            _ => {}
        }
        export.visit_children_with(self);
    }

    fn visit_import_decl(&mut self, import: &ImportDecl) {
        for specifier in &import.specifiers {
            if import.type_only || specifier.is_type_only() {
                self.declare(specifier.local(), Declared::Type);
            }
        }
    }

    fn visit_ts_type_param(&mut self, parameter: &TsTypeParam) {
        self.declare(&parameter.name, Declared::Type);
    }
}

fn keyword(written: &TsType) -> Option<TsKeywordTypeKind> {
    match written {
        TsType::TsKeywordType(keyword) => Some(keyword.kind),
        TsType::TsParenthesizedType(inner) => keyword(&inner.type_ann),
        _ => None,
    }
}

fn of_keyword(keyword: TsKeywordTypeKind) -> Expr {
    match keyword {
        TsKeywordTypeKind::TsAnyKeyword | TsKeywordTypeKind::TsUnknownKeyword => global("Object"),
        other => kind_of_keyword(other).map_or_else(nothing, global),
    }
}

fn kind_of_keyword(keyword: TsKeywordTypeKind) -> Option<&'static str> {
    match keyword {
        TsKeywordTypeKind::TsVoidKeyword
        | TsKeywordTypeKind::TsUndefinedKeyword
        | TsKeywordTypeKind::TsNullKeyword
        | TsKeywordTypeKind::TsNeverKeyword => None,
        TsKeywordTypeKind::TsNumberKeyword => Some("Number"),
        TsKeywordTypeKind::TsBooleanKeyword => Some("Boolean"),
        TsKeywordTypeKind::TsBigIntKeyword => Some("BigInt"),
        TsKeywordTypeKind::TsStringKeyword => Some("String"),
        TsKeywordTypeKind::TsSymbolKeyword => Some("Symbol"),
        TsKeywordTypeKind::TsAnyKeyword
        | TsKeywordTypeKind::TsUnknownKeyword
        | TsKeywordTypeKind::TsObjectKeyword
        | TsKeywordTypeKind::TsIntrinsicKeyword => Some("Object"),
    }
}

fn of_literal(literal: &TsLit) -> &'static str {
    match literal {
        TsLit::Number(_) => "Number",
        TsLit::Str(_) | TsLit::Tpl(_) => "String",
        TsLit::Bool(_) => "Boolean",
        TsLit::BigInt(_) => "BigInt",
    }
}

/// The `T` of `...rest: T[]` (`getRestParameterElementType`).
fn element_type(annotation: &TsTypeAnn) -> Option<&TsType> {
    match &*annotation.type_ann {
        TsType::TsArrayType(array) => Some(&array.elem_type),
        TsType::TsTypeRef(named) => match named.type_params.as_ref()?.params.as_slice() {
            [only] => Some(only),
            _ => None,
        },
        _ => None,
    }
}

/// `typeof expr === "name"`
fn has_type(expr: Expr, op: BinaryOp, name: &str) -> Expr {
    let arg = Box::new(expr);
    let left = Box::new(UnaryExpr { span: DUMMY_SP, op: UnaryOp::TypeOf, arg }.into());
    BinExpr { span: DUMMY_SP, op, left, right: Box::new(Lit::from(name).into()) }.into()
}
