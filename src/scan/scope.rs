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

/// Names that a scope declares. Nearly every function declares `arguments`, so the low ids take no memory of their own.
#[derive(Debug, Default)]
pub(super) struct NameSet {
    /// One bit for each id below 64.
    low: u64,
    high: Vec<NameId>,
}

impl NameSet {
    fn insert(&mut self, name: NameId) {
        match 1_u64.checked_shl(name.into()) {
            Some(bit) => self.low |= bit,
            None if self.high.contains(&name) => {}
            None => self.high.push(name),
        }
    }

    pub(super) fn contains(&self, name: NameId) -> bool {
        1_u64.checked_shl(name.into()).map_or_else(|| self.high.contains(&name), |bit| self.low & bit != 0)
    }
}

#[derive(Debug)]
struct Scope {
    kind: ScopeKind,
    declared: NameSet,
    /// How many mentions there were when it opened: those behind are its own.
    mentions_before: usize,
}

/// The stack of open scopes; `T` is what is known about a mention.
#[derive(Debug)]
pub(super) struct Scopes<T> {
    stack: Vec<Scope>,
    /// Those of all open scopes, in source order: a scope hands its own on by leaving them where they are.
    mentions: Vec<(NameId, T)>,
    /// How many open scopes are functions, the module's own left out.
    functions: usize,
}

impl<T> Scopes<T> {
    /// Only the module's own scope is open.
    pub(super) fn new() -> Self {
        let module = Scope { kind: ScopeKind::Function, declared: NameSet::default(), mentions_before: 0 };
        Self { stack: vec![module], mentions: Vec::new(), functions: 0 }
    }

    pub(super) fn open(&mut self, kind: ScopeKind) {
        self.functions += usize::from(kind != ScopeKind::Block);
        self.stack.push(Scope { kind, declared: NameSet::default(), mentions_before: self.mentions.len() });
    }

    /// Closes the innermost scope: mentions of names it declares end here.
    pub(super) fn close(&mut self) {
        let Some(scope) = self.stack.pop() else { return };
        self.functions = self.functions.saturating_sub(usize::from(scope.kind != ScopeKind::Block));
        let mut kept = scope.mentions_before;
        for at in scope.mentions_before..self.mentions.len() {
            if !scope.declared.contains(self.mentions[at].0) {
                self.mentions.swap(kept, at);
                kept += 1;
            }
        }
        self.mentions.truncate(kept);
    }

    /// Declares a name in the innermost scope (`let`, `const`, `class`, parameters, `catch`).
    pub(super) fn declare(&mut self, name: NameId) {
        if let Some(scope) = self.stack.last_mut() {
            scope.declared.insert(name);
        }
    }

    /// Declares a name in the innermost function (`var`, function declarations).
    pub(super) fn declare_var(&mut self, name: NameId) {
        if let Some(scope) = self.stack.iter_mut().rev().find(|scope| scope.kind != ScopeKind::Block) {
            scope.declared.insert(name);
        }
    }

    pub(super) fn mention(&mut self, name: NameId, what: T) {
        self.mentions.push((name, what));
    }

    /// Whether the innermost scope is the module's own, or blocks directly in it.
    pub(super) fn at_top_level(&self) -> bool {
        self.functions == 0
    }

    /// Whether a declaration made now would stand in the module's own scope, no block around it.
    pub(super) fn at_module_scope(&self) -> bool {
        self.stack.len() == 1
    }

    /// What is left when everything is closed: the names declared by the module at its top, and the mentions that reached it.
    pub(super) fn finish(mut self) -> (NameSet, Vec<(NameId, T)>) {
        while self.stack.len() > 1 {
            self.close();
        }
        (self.stack.pop().map(|scope| scope.declared).unwrap_or_default(), self.mentions)
    }
}
