//! How much stack V8's parser takes for a tree. It has less than a megabyte, and a text that needs more makes all of the
//! script that it stands in unusable.
//!
//! The measures are those of node 20, rounded up: its limit divided by the number of constructs in each other that it
//! takes. Hardly any module is so deep that this walk is needed.

use swc_core::ecma::ast::*;
use swc_core::ecma::visit::{Visit, VisitWith, noop_visit_type};

/// Half of V8's stack: other machines, other versions and what lies on the stack already need some, too.
const V8_BYTES: u32 = 984 << 9;

/// An expression, a pattern, a function or class, a statement.
const STEP: u32 = 700;

/// A statement that declares or loops, which takes V8 most.
const LOOP: u32 = 1100;

/// A link of a chain that is read without recursion, but compiled with it: `a.b`, `a()`, `a < b`.
const LINK: u32 = 240;

/// So many expressions, statements and patterns in each other are easy, whatever they are: each of them stands for at most
/// three steps.
const EASY_DEPTH: usize = (V8_BYTES / (3 * LOOP)) as usize;

/// Whether V8 may give up on a script or an ES module. `depth`: how many expressions, statements and patterns stand in each
/// other in it.
pub(super) fn is_hard_for_v8<N: VisitWith<Nesting>>(program: &N, depth: usize) -> bool {
    if depth <= EASY_DEPTH {
        return false;
    }
    let mut nesting = Nesting::default();
    program.visit_children_with(&mut nesting);
    nesting.most > V8_BYTES
}

#[derive(Default)]
pub(super) struct Nesting {
    /// Bytes of stack at the place that the walk has reached.
    bytes: u32,
    most: u32,
}

impl Nesting {
    fn within<N: VisitWith<Self>>(&mut self, bytes: u32, node: &N) {
        self.bytes += bytes;
        self.most = self.most.max(self.bytes);
        node.visit_children_with(self);
        self.bytes -= bytes;
    }
}

impl Visit for Nesting {
    noop_visit_type!();

    fn visit_expr(&mut self, expression: &Expr) {
        match expression {
            Expr::Bin(binary) if is_flat(binary.op) => {
                // A chain of these is one list for V8.
                binary.left.visit_with(self);
                self.within(STEP, &*binary.right);
            }
            Expr::Bin(_) | Expr::Member(_) | Expr::Call(_) | Expr::OptChain(_) | Expr::TaggedTpl(_) => {
                self.within(LINK, expression);
            }
            _ => self.within(STEP, expression),
        }
    }

    fn visit_expr_or_spread(&mut self, argument: &ExprOrSpread) {
        self.within(STEP, argument);
    }

    fn visit_computed_prop_name(&mut self, name: &ComputedPropName) {
        self.within(STEP, name);
    }

    fn visit_stmt(&mut self, statement: &Stmt) {
        let is_loop = matches!(statement, Stmt::For(_) | Stmt::ForIn(_) | Stmt::ForOf(_));
        self.within(if is_loop { LOOP } else { STEP }, statement);
    }

    fn visit_function(&mut self, function: &Function) {
        self.within(STEP, function);
    }

    fn visit_class(&mut self, class: &Class) {
        self.within(STEP, class);
    }

    fn visit_pat(&mut self, pattern: &Pat) {
        self.within(STEP, pattern);
    }
}

/// Operators whose chains V8 reads and compiles without recursion.
fn is_flat(operator: BinaryOp) -> bool {
    use BinaryOp::{
        Add, BitAnd, BitOr, BitXor, Div, LShift, LogicalAnd, LogicalOr, Mod, Mul, NullishCoalescing, RShift, Sub,
        ZeroFillRShift,
    };
    matches!(
        operator,
        Add | BitAnd
            | BitOr
            | BitXor
            | Div
            | LShift
            | LogicalAnd
            | LogicalOr
            | Mod
            | Mul
            | NullishCoalescing
            | RShift
            | Sub
            | ZeroFillRShift
    )
}

#[cfg(test)]
mod tests {
    use crate::scan::{Format, STACK_BYTES, Scanned, Wishes, scan};
    use crate::source::Source;

    /// Opening, middle and end of what is nested, and how often node 20 takes it.
    const CONSTRUCTS: &[(&str, &str, &str, usize)] = &[
        ("(", "1", ")", 1600),
        ("[", "", "]", 1952),
        ("{a:", "1", "}", 1344),
        ("{[", "1", "]:1}", 1152),
        ("function(){return ", "1", "}", 944),
        ("a=>", "1", "", 1040),
        ("a=>{return ", "1", "}", 784),
        ("class extends (", "1", "){}", 1040),
        ("class{static{x=", "1", "}}", 672),
        ("{m(){return ", "1", "}}", 736),
        ("(function(){return ", "1", "})()", 424),
        ("a(", "1", ")", 1344),
        ("f=(a=", "1", ")=>1", 1216),
        ("1?", "1", ":0", 2496),
        ("`${", "1", "}`", 1792),
        ("a=", "1", "", 4992),
        ("{...", "a", "}", 1072),
        ("delete ", "a", "", 4608),
        ("!", "a", "", 4608),
    ];

    fn is_hard(text: &str) -> bool {
        let source = Source::decode("/x.js".into(), text.as_bytes().to_vec());
        let scanned = std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().stack_size(STACK_BYTES);
            thread.spawn_scoped(scope, || scan(&source, Format::CommonJs, Wishes::default())).unwrap().join().unwrap()
        });
        match scanned {
            Ok(Scanned::CommonJs(record)) => record.may_be_refused,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_v8_just_carries_is_hard_and_an_eighth_of_it_is_not() {
        for (open, middle, close, most) in CONSTRUCTS {
            let nested = |times: usize| format!("x={}{middle}{}", open.repeat(times), close.repeat(times));
            assert!(is_hard(&nested(*most)), "{open} {most}");
            assert!(!is_hard(&nested(*most / 8)), "{open} {}", most / 8);
        }
        for (statement, most) in [("if(0)", 4608), ("for(k of [])", 928), ("for(k in {})", 1152), ("while(0)", 4032)] {
            assert!(is_hard(&format!("{};", statement.repeat(most))), "{statement}");
        }
    }

    #[test]
    fn flat_chains_are_not_hard_however_long() {
        for (first, link) in [("x=1", "+1"), ("x=1", "&&a"), ("x=1", ",1"), ("x=[1", ",{}")] {
            let end = if first.contains('[') { "]" } else { "" };
            assert!(!is_hard(&format!("{first}{}{end}", link.repeat(20_000))), "{link}");
        }
        assert!(!is_hard(&"if (a) b(); else c(function () { return 1; });\n".repeat(5_000)));
    }
}
