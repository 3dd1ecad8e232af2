//! The same for classes: their heads and members.

use swc_core::common::Spanned;
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::VisitWith;

use super::blank::Blanker;
use super::text::{end_of, keyword_at, token_at};

impl Blanker<'_> {
    /// `abstract` and `implements T`; what has a node of its own is left to [`Self::class`].
    pub(super) fn class_head(&mut self, name: Option<&Ident>, class: &Class) {
        let mut keyword = keyword_at(self.text, class.span.lo.0);
        if class.is_abstract {
            self.blanks.blank(keyword.start, keyword.end);
            keyword = keyword_at(self.text, keyword.end);
        }
        let Some(last) = class.implements.last() else { return };
        let ends = [
            Some(keyword.end),
            name.map(|name| name.span.hi.0),
            class.type_params.as_ref().map(|types| types.span.hi.0),
            class.super_class.as_ref().map(|value| value.span().hi.0),
            class.super_type_params.as_ref().map(|types| types.span.hi.0),
        ];
        let end = ends.into_iter().flatten().max().unwrap_or_default();
        self.blanks.blank(token_at(self.text, end), last.span.hi.0);
    }

    /// The body of a class, and the types in its head.
    pub(super) fn class(&mut self, class: &Class) {
        class.decorators.visit_with(self);
        self.blank_option(class.type_params.as_deref());
        class.super_class.visit_with(self);
        self.blank_option(class.super_type_params.as_deref());
        class.body.visit_with(self);
    }

    pub(super) fn class_member(&mut self, member: &ClassMember) {
        match member {
            ClassMember::TsIndexSignature(signature) => self.remove(signature),
            ClassMember::Constructor(constructor) => match &constructor.body {
                None => self.remove(constructor),
                Some(body) => {
                    self.modifiers(constructor.span.lo.0, constructor.key.span().lo.0);
                    constructor.params.visit_with(self);
                    body.visit_with(self);
                }
            },
            ClassMember::Method(method) if method.is_abstract || method.function.body.is_none() => self.remove(method),
            ClassMember::PrivateMethod(method) if method.function.body.is_none() => self.remove(method),
            ClassMember::Method(method) => self.method(method.span.lo.0, &method.key, &method.function),
            ClassMember::PrivateMethod(method) => self.method(method.span.lo.0, &method.key, &method.function),
            ClassMember::ClassProp(property) => self.property(property),
            ClassMember::PrivateProp(property) => {
                self.modifiers(property.span.lo.0, property.key.span.lo.0);
                self.field(property.key.span.hi.0, property.type_ann.as_deref(), property.value.as_deref());
                property.decorators.visit_with(self);
            }
            ClassMember::AutoAccessor(_) | ClassMember::StaticBlock(_) | ClassMember::Empty(_) => {
                member.visit_children_with(self);
                self.needs_printing |= member.is_auto_accessor();
            }
        }
    }

    fn method<K: Spanned + for<'a> VisitWith<Self>>(&mut self, start: u32, key: &K, function: &Function) {
        self.modifiers(start, key.span().lo.0);
        key.visit_with(self);
        self.blank_token(key.span().hi.0, "?");
        function.visit_with(self);
    }

    fn property(&mut self, property: &ClassProp) {
        // Under the old rules, a field without a value is no field.
        let is_assigned = !self.settings.defines_class_fields;
        let is_nothing = is_assigned && property.value.is_none() && !property.key.is_computed();
        if property.declare || property.is_abstract || is_nothing {
            self.remove(property);
            return;
        }
        self.needs_printing |= is_assigned;
        self.modifiers(property.span.lo.0, property.key.span().lo.0);
        property.key.visit_with(self);
        self.field(property.key.span().hi.0, property.type_ann.as_deref(), property.value.as_deref());
        property.decorators.visit_with(self);
    }

    /// What stands behind a field's name, which ends at `end`. The next member must not go on from a field without a value:
    /// `get` and then `a() {}` are a getter.
    fn field(&mut self, end: u32, annotation: Option<&TsTypeAnn>, value: Option<&Expr>) {
        let mark = ["?", "!"].iter().find_map(|mark| end_of(self.text, end, mark));
        let blank_end = annotation.map(|annotation| annotation.span.hi.0).or(mark);
        if let Some(blank_end) = blank_end {
            let start = token_at(self.text, end);
            self.blanks.blank(start, blank_end);
            if value.is_none() {
                self.blanks.sign(start, b';');
            }
        }
        if let Some(value) = value {
            value.visit_with(self);
        }
    }

    /// The words before a member's name, from `start` on. What begins with a blank word may not go on from the line before.
    fn modifiers(&mut self, start: u32, name: u32) {
        let mut at = start;
        while at < name {
            let word = keyword_at(self.text, at);
            if word.start >= name {
                return;
            }
            let is_type_word = matches!(
                &self.text[word.range()],
                "public" | "private" | "protected" | "readonly" | "abstract" | "override" | "declare"
            );
            if is_type_word {
                self.blanks.blank(word.start, word.end);
                if word.start == start {
                    self.blanks.sign(start, b';');
                }
            }
            // A sign such as `*` is no word.
            at = word.end.max(word.start + 1);
        }
    }

    /// `?` and `: T` behind a pattern in brackets that starts at `start`.
    pub(super) fn pattern_end(&mut self, _start: u32, is_optional: bool, annotation: Option<&TsTypeAnn>) {
        if let Some(annotation) = annotation {
            let mut start = annotation.span.lo.0;
            if is_optional {
                let before = self.text[..start as usize].trim_end();
                self.needs_printing |= !before.ends_with('?');
                start = u32::try_from(before.len()).unwrap_or(u32::MAX).saturating_sub(1);
            }
            self.blanks.blank(start, annotation.span.hi.0);
        } else if is_optional {
            self.needs_printing = true;
        }
    }
}
