//! What an expression is known to be when it is compiled (`createEvaluator` of TypeScript's `utilities.ts`): numbers and texts,
//! constants without a type, and members of enums. A cast makes an expression unknown.

use rustc_hash::FxHashMap;
use swc_core::atoms::Wtf8Atom;
use swc_core::atoms::wtf8::Wtf8Buf;
use swc_core::common::{DUMMY_SP, SyntaxContext};
use swc_core::ecma::ast::*;
use swc_core::ecma::utils::number::{JsNumber, ToJsString};

/// A value that is known.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Number(f64),
    Text(Wtf8Atom),
}

/// What is known of an expression.
#[derive(Debug, Clone, Default)]
pub(super) struct Evaluated {
    /// The value, if it is known.
    pub(super) value: Option<Value>,
    /// Whether what is written can only be a string.
    is_written_as_string: bool,
}

/// The constants and enums that have been seen.
pub(super) struct Constants {
    unresolved: SyntaxContext,
    variables: FxHashMap<Id, Evaluated>,
    enums: FxHashMap<Id, FxHashMap<Wtf8Atom, Evaluated>>,
}

impl Value {
    /// The literal. TypeScript's compiler knows no `-0`.
    pub(super) fn expression(&self) -> Expr {
        let literal = |value: f64| Expr::from(Number { span: DUMMY_SP, value, raw: None });
        match self {
            Self::Number(number) if *number < 0.0 => {
                UnaryExpr { span: DUMMY_SP, op: UnaryOp::Minus, arg: Box::new(literal(-number)) }.into()
            }
            Self::Number(number) => literal(if *number == 0.0 { 0.0 } else { *number }),
            Self::Text(value) => Expr::from(Str { span: DUMMY_SP, value: value.clone(), raw: None }),
        }
    }

    fn push_to(&self, text: &mut Wtf8Buf) {
        match self {
            Self::Number(number) => text.push_str(&number.to_js_string()),
            Self::Text(value) => text.push_wtf8(value),
        }
    }
}

impl Evaluated {
    /// A number, if there is one.
    pub(super) fn number(number: Option<f64>) -> Self {
        Self { value: number.map(Value::Number), is_written_as_string: false }
    }

    /// Whether it is a string, known or not.
    pub(super) fn is_string(&self) -> bool {
        self.is_written_as_string || matches!(self.value, Some(Value::Text(_)))
    }

    fn text(text: Wtf8Atom) -> Self {
        Self { value: Some(Value::Text(text)), is_written_as_string: true }
    }
}

impl Constants {
    /// Knows nothing. `unresolved` is the context of names that nobody declares.
    pub(super) fn new(unresolved: SyntaxContext) -> Self {
        Self { unresolved, variables: FxHashMap::default(), enums: FxHashMap::default() }
    }

    /// Adds a member of an enum.
    pub(super) fn add_member(&mut self, declared: &Id, name: Wtf8Atom, evaluated: Evaluated) {
        self.enums.entry(declared.clone()).or_default().insert(name, evaluated);
    }

    /// Adds a `const`, if it has no type.
    pub(super) fn add_variable(&mut self, variable: &VarDeclarator) {
        if let (Pat::Ident(BindingIdent { id, type_ann: None }), Some(init)) = (&variable.name, &variable.init) {
            let evaluated = self.evaluate(init, None);
            if evaluated.value.is_some() {
                self.variables.insert(id.to_id(), evaluated);
            }
        }
    }

    /// Evaluates an expression, which is that of a member of the enum `inside`.
    pub(super) fn evaluate(&self, expr: &Expr, inside: Option<&Id>) -> Evaluated {
        match expr {
            Expr::Paren(inner) => self.evaluate(&inner.expr, inside),
            Expr::Lit(Lit::Str(text)) => Evaluated::text(text.value.clone()),
            Expr::Lit(Lit::Num(number)) => Evaluated::number(Some(number.value)),
            Expr::Tpl(template) => self.template(template, inside),
            Expr::Unary(unary) => self.unary(unary, inside),
            Expr::Bin(binary) => self.binary(binary, inside),
            Expr::Ident(name) => self.name(name, inside),
            Expr::Member(member) => self.member(member),
            _ => Evaluated::default(),
        }
    }

    fn template(&self, template: &Tpl, inside: Option<&Id>) -> Evaluated {
        let mut text = Wtf8Buf::new();
        let mut values = template.exprs.iter();
        for part in &template.quasis {
            text.push_wtf8(&part.cooked.clone().unwrap_or_default());
            if let Some(expr) = values.next() {
                let Some(value) = self.evaluate(expr, inside).value else {
                    return Evaluated { value: None, is_written_as_string: true };
                };
                value.push_to(&mut text);
            }
        }
        Evaluated::text(Wtf8Atom::from(&*text))
    }

    fn unary(&self, unary: &UnaryExpr, inside: Option<&Id>) -> Evaluated {
        let Some(Value::Number(number)) = self.evaluate(&unary.arg, inside).value else {
            return Evaluated::default();
        };
        Evaluated::number(match unary.op {
            UnaryOp::Plus => Some(number),
            UnaryOp::Minus => Some(-number),
            UnaryOp::Tilde => Some((!JsNumber::from(number)).into()),
            _ => None,
        })
    }

    fn binary(&self, binary: &BinExpr, inside: Option<&Id>) -> Evaluated {
        let (left, right) = (self.evaluate(&binary.left, inside), self.evaluate(&binary.right, inside));
        let is_sum = binary.op == BinaryOp::Add;
        let is_written_as_string = is_sum && (left.is_written_as_string || right.is_written_as_string);
        let value = match (left.value, right.value) {
            (Some(Value::Number(left)), Some(Value::Number(right))) => {
                calculated(binary.op, left.into(), right.into()).map(Value::Number)
            }
            (Some(left), Some(right)) if is_sum => {
                let mut text = Wtf8Buf::new();
                left.push_to(&mut text);
                right.push_to(&mut text);
                Some(Value::Text(Wtf8Atom::from(&*text)))
            }
            _ => None,
        };
        Evaluated { value, is_written_as_string }
    }

    /// Of names that nobody declares, some are those of members beside this one.
    fn name(&self, name: &Ident, inside: Option<&Id>) -> Evaluated {
        if name.ctxt != self.unresolved {
            return self.variables.get(&name.to_id()).cloned().unwrap_or_default();
        }
        let beside = inside.and_then(|inside| self.enums.get(inside)?.get(&Wtf8Atom::from(name.sym.clone())));
        let global = match &*name.sym {
            "Infinity" => Some(f64::INFINITY),
            "NaN" => Some(f64::NAN),
            _ => None,
        };
        beside.cloned().unwrap_or_else(|| Evaluated::number(global))
    }

    fn member(&self, member: &MemberExpr) -> Evaluated {
        let name = match &member.prop {
            MemberProp::Ident(name) => Some(Wtf8Atom::from(name.sym.clone())),
            MemberProp::Computed(ComputedPropName { expr, .. }) => match &**expr {
                Expr::Lit(Lit::Str(text)) => Some(text.value.clone()),
                Expr::Tpl(template) if template.exprs.is_empty() => template.quasis[0].cooked.clone(),
                _ => None,
            },
            MemberProp::PrivateName(_) => None,
        };
        let members = member.obj.as_ident().and_then(|declared| self.enums.get(&declared.to_id()));
        members.zip(name).and_then(|(members, name)| members.get(&name)).cloned().unwrap_or_default()
    }
}

fn calculated(op: BinaryOp, left: JsNumber, right: JsNumber) -> Option<f64> {
    let result = match op {
        BinaryOp::Add => left + right,
        BinaryOp::Sub => left - right,
        BinaryOp::Mul => left * right,
        BinaryOp::Div => left / right,
        BinaryOp::Mod => left % right,
        BinaryOp::Exp => left.pow(right),
        BinaryOp::LShift => left << right,
        BinaryOp::RShift => left >> right,
        BinaryOp::ZeroFillRShift => left.unsigned_shr(right),
        BinaryOp::BitOr => left | right,
        BinaryOp::BitAnd => left & right,
        BinaryOp::BitXor => left ^ right,
        _ => return None,
    };
    Some(result.into())
}
