//! Expressions whose value is known from the text alone.

use swc_core::ecma::ast::{BinExpr, BinaryOp, Expr, Lit};

/// The expression inside any parentheses.
pub(super) fn unparenthesized(mut expr: &Expr) -> &Expr {
    while let Expr::Paren(paren) = expr {
        expr = &paren.expr;
    }
    expr
}

/// The same, to be changed.
pub(super) fn unparenthesized_mut(mut expr: &mut Expr) -> &mut Expr {
    while let Expr::Paren(paren) = expr {
        expr = &mut paren.expr;
    }
    expr
}

/// Whether a specifier names a file relative to the module that asks (Node docs, "All together", step 3).
pub(super) fn is_relative(text: &str) -> bool {
    matches!(text, "." | "..") || text.starts_with("./") || text.starts_with("../")
}

/// The value of a string literal, a template without substitutions, or a concatenation of those.
pub(super) fn constant_string(expr: &Expr) -> Option<String> {
    match unparenthesized(expr) {
        Expr::Lit(Lit::Str(text)) => text.value.as_str().map(str::to_owned),
        Expr::Tpl(template) if template.exprs.is_empty() => {
            template.quasis.first()?.cooked.as_ref()?.as_str().map(str::to_owned)
        }
        Expr::Bin(binary) if binary.op == BinaryOp::Add => concatenation(binary),
        _ => None,
    }
}

/// `a + b + c`, which nests to the left: walked in a loop, since generated code nests thousands deep.
fn concatenation(mut binary: &BinExpr) -> Option<String> {
    let mut parts = vec![constant_string(&binary.right)?];
    while let Expr::Bin(left) = unparenthesized(&binary.left) {
        if left.op != BinaryOp::Add {
            return None;
        }
        parts.push(constant_string(&left.right)?);
        binary = left;
    }
    parts.push(constant_string(&binary.left)?);
    parts.reverse();
    Some(parts.concat())
}
