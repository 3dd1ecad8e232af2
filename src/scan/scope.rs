//! Who a name belongs to: lexical scopes for a handful of names, resolved on the way out of each scope.
//!
//! The scan asks one question of a program: which mentions of `require`, `module` and their like mean the module's own? A
//! mention is remembered in the innermost scope; when a scope closes, the mentions of names declared in it are dropped and
//! the others move to the scope around it. What arrives at the top is free. One pass is enough although a declaration may
//! follow its use, and the cost is nothing for names that nobody asked about.

/// Index of a name that is tracked.
pub(super) type NameId = u16;

/// What a scope is for: decides where `var` and `arguments` belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ScopeKind {
    /// A function with its own `this` and `arguments`, parameters and body together; also a class field or static block.
    Function,
    /// An arrow function: holds `var`s, but `this` and `arguments` are those around it.
    Arrow,
    /// A block, a loop head, a `catch`, a class or a function expression's own name.
    Block,
}

#[derive(Debug)]
struct Scope<T> {
    kind: ScopeKind,
    declared: Vec<NameId>,
    mentions: Vec<(NameId, T)>,
}

/// The stack of open scopes; `T` is what is known about a mention.
#[derive(Debug)]
pub(super) struct Scopes<T> {
    stack: Vec<Scope<T>>,
}

impl<T> Scopes<T> {
    /// Only the module's own scope is open.
    pub(super) fn new() -> Self {
        Self { stack: vec![Scope { kind: ScopeKind::Function, declared: Vec::new(), mentions: Vec::new() }] }
    }

    pub(super) fn open(&mut self, kind: ScopeKind) {
        self.stack.push(Scope { kind, declared: Vec::new(), mentions: Vec::new() });
    }

    /// Closes the innermost scope: mentions of names it declares end here.
    pub(super) fn close(&mut self) {
        let Some(scope) = self.stack.pop() else { return };
        let Some(outer) = self.stack.last_mut() else { return };
        let free = scope.mentions.into_iter().filter(|(name, _)| !scope.declared.contains(name));
        outer.mentions.extend(free);
    }

    /// Declares a name in the innermost scope (`let`, `const`, `class`, parameters, `catch`).
    pub(super) fn declare(&mut self, name: NameId) {
        Self::declare_in(self.stack.last_mut(), name);
    }

    /// Declares a name in the innermost function (`var`, function declarations).
    pub(super) fn declare_var(&mut self, name: NameId) {
        let scope = self.stack.iter_mut().rev().find(|scope| scope.kind != ScopeKind::Block);
        Self::declare_in(scope, name);
    }

    fn declare_in(scope: Option<&mut Scope<T>>, name: NameId) {
        if let Some(scope) = scope
            && !scope.declared.contains(&name)
        {
            scope.declared.push(name);
        }
    }

    pub(super) fn mention(&mut self, name: NameId, what: T) {
        if let Some(scope) = self.stack.last_mut() {
            scope.mentions.push((name, what));
        }
    }

    /// Whether the innermost scope is the module's own, or blocks directly in it.
    pub(super) fn at_top_level(&self) -> bool {
        self.stack.iter().skip(1).all(|scope| scope.kind == ScopeKind::Block)
    }

    /// Whether a declaration made now would stand in the module's own scope, no block around it.
    pub(super) fn at_module_scope(&self) -> bool {
        self.stack.len() == 1
    }

    /// What is left when everything is closed: the names declared by the module at its top, and the mentions that reached it.
    pub(super) fn finish(mut self) -> (Vec<NameId>, Vec<(NameId, T)>) {
        while self.stack.len() > 1 {
            self.close();
        }
        self.stack.pop().map(|scope| (scope.declared, scope.mentions)).unwrap_or_default()
    }
}
