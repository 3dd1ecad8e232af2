//! JSX elements that swc's transform takes otherwise than TypeScript's compiler.

use swc_core::common::DUMMY_SP;
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::{VisitMut, VisitMutWith, noop_visit_mut_type, visit_mut_pass};

/// The transform. `is_automatic`: elements become calls of functions that are imported for them.
pub(super) fn complete_elements(is_automatic: bool) -> impl Pass {
    visit_mut_pass(Elements { is_automatic })
}

struct Elements {
    is_automatic: bool,
}

impl VisitMut for Elements {
    noop_visit_mut_type!();

    fn visit_mut_jsx_opening_element(&mut self, element: &mut JSXOpeningElement) {
        element.visit_mut_children_with(self);
        // Props are always an object of their own.
        if let ([JSXAttrOrSpread::SpreadElement(spread)], false) = (&mut *element.attrs, self.is_automatic) {
            let props = vec![PropOrSpread::Spread(spread.clone())];
            *spread.expr = ObjectLit { span: DUMMY_SP, props }.into();
        }
    }

    fn visit_mut_jsx_attr(&mut self, attribute: &mut JSXAttr) {
        attribute.visit_mut_children_with(self);
        // One without a value is `true`, a key as well.
        if attribute.value.is_none() {
            let expr = JSXExpr::Expr(Box::new(Lit::from(true).into()));
            attribute.value = Some(JSXAttrValue::JSXExprContainer(JSXExprContainer { span: DUMMY_SP, expr }));
        }
    }
}
