//! Which variable each name means: scopes, what they declare, and the places where names stand (ECMA-262, 9.1 Environment
//! Records), as far as it can be told from the text.

use rustc_hash::{FxHashMap, FxHashSet};
use swc_core::atoms::Atom;

use crate::source::Span;

/// Index of a scope, in the order in which they are opened; the module's own is the first.
pub(super) type ScopeId = u32;

/// Index of a variable, in the order of declaration.
pub(super) type VariableId = u32;

/// What a scope is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ScopeKind {
    /// What holds `var`s: the module, a function (with its parameters where these are plain names), a static block.
    Function,
    /// The parameters of a function in which expressions stand: these don't see the variables of its body.
    Parameters,
    /// The body of such a function, directly inside.
    Body,
    Catch,
    /// Any other block; the name of a function or class expression.
    Block,
}

#[derive(Debug)]
pub(super) struct Scope {
    pub(super) parent: Option<ScopeId>,
    pub(super) kind: ScopeKind,
    /// Whether a direct `eval` or a `with` can see what it declares.
    pub(super) is_dynamic: bool,
}

#[derive(Debug)]
pub(super) struct Variable {
    pub(super) name: Atom,
    pub(super) scope: ScopeId,
    /// Whether its name can be seen from outside the text.
    pub(super) is_fixed: bool,
}

/// How a name stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Plain,
    /// Both as a variable and as a property: `{ name }`.
    Shorthand,
}

/// A place where a name stands.
#[derive(Debug)]
pub(super) struct Site {
    pub(super) name: Atom,
    pub(super) span: Span,
    /// The innermost scope around it.
    pub(super) scope: ScopeId,
    pub(super) form: Form,
    /// Whether a function or class gets its name from it (ECMA-262, 8.4 Function Name Inference).
    pub(super) names_a_function: bool,
}

/// All scopes of a module.
#[derive(Debug)]
pub(super) struct Scopes {
    pub(super) list: Vec<Scope>,
    pub(super) variables: Vec<Variable>,
    declared: FxHashMap<(ScopeId, Atom), VariableId>,
    pub(super) sites: Vec<Site>,
    /// Names that no variable may lose or get.
    pub(super) reserved: FxHashSet<Atom>,
    current: ScopeId,
}

impl Scopes {
    /// Only the module's own scope is open.
    pub(super) fn new(reserved: impl Iterator<Item = &'static str>) -> Self {
        let module = Scope { parent: None, kind: ScopeKind::Function, is_dynamic: false };
        Self {
            list: vec![module],
            variables: Vec::new(),
            declared: FxHashMap::default(),
            sites: Vec::new(),
            reserved: reserved.map(Atom::from).collect(),
            current: 0,
        }
    }

    /// Opens a scope for as long as `walk` runs on `walker`, of which `scopes` gives the scopes.
    pub(super) fn within<W>(
        walker: &mut W,
        scopes: fn(&mut W) -> &mut Self,
        kind: ScopeKind,
        walk: impl FnOnce(&mut W),
    ) {
        let own = scopes(walker);
        let outer = own.current;
        own.current = ScopeId::try_from(own.list.len()).unwrap_or(ScopeId::MAX);
        own.list.push(Scope { parent: Some(outer), kind, is_dynamic: false });
        walk(walker);
        scopes(walker).current = outer;
    }

    fn scope(&self, id: ScopeId) -> &Scope {
        &self.list[id as usize]
    }

    /// The innermost scope and those around it.
    fn chain(&self, from: ScopeId) -> impl Iterator<Item = ScopeId> {
        std::iter::successors(Some(from), |id| self.scope(*id).parent)
    }

    /// Declares a name in the innermost scope (`let`, `const`, parameters, `catch`).
    pub(super) fn declare(&mut self, name: &Atom) {
        self.declare_in(self.current, name);
    }

    /// Declares a name in the innermost function (`var`).
    pub(super) fn declare_var(&mut self, name: &Atom) {
        let mut holder = 0;
        let mut is_caught = false;
        for id in self.chain(self.current) {
            match self.scope(id).kind {
                ScopeKind::Function | ScopeKind::Body => {
                    holder = id;
                    break;
                }
                // The parameter gets the value, the function has the variable (B.3.4 VariableStatements in Catch Blocks).
                ScopeKind::Catch => is_caught |= self.declared.contains_key(&(id, name.clone())),
                ScopeKind::Parameters | ScopeKind::Block => {}
            }
        }
        if is_caught {
            self.reserved.insert(name.clone());
        }
        self.declare_in(holder, name);
    }

    /// Declares a function, which keeps its name. In a block it may be a variable of the function around as well (B.3.2): then
    /// nothing of that name changes.
    pub(super) fn declare_function(&mut self, name: &Atom) {
        if !matches!(self.scope(self.current).kind, ScopeKind::Function | ScopeKind::Body) {
            self.reserved.insert(name.clone());
        }
        self.declare_fixed(name);
    }

    /// Declares a name that can be seen from outside.
    pub(super) fn declare_fixed(&mut self, name: &Atom) {
        let variable = self.declare_in(self.current, name);
        self.variables[variable as usize].is_fixed = true;
    }

    fn declare_in(&mut self, scope: ScopeId, name: &Atom) -> VariableId {
        // A variable of the body that is called like a parameter starts with its value.
        let parameters = self.scope(scope).parent.filter(|_| self.scope(scope).kind == ScopeKind::Body);
        let shared = parameters.and_then(|parameters| self.declared.get(&(parameters, name.clone())).copied());
        let next = VariableId::try_from(self.variables.len()).unwrap_or(VariableId::MAX);
        let variable = *self.declared.entry((scope, name.clone())).or_insert(shared.unwrap_or(next));
        if variable == next {
            self.variables.push(Variable { name: name.clone(), scope, is_fixed: false });
        }
        variable
    }

    pub(super) fn mention(&mut self, name: &Atom, span: Span, form: Form) {
        let site = Site { name: name.clone(), span, scope: self.current, form, names_a_function: false };
        self.sites.push(site);
    }

    /// Says that the name mentioned last is that of a function.
    pub(super) fn names_a_function(&mut self) {
        if let Some(site) = self.sites.last_mut() {
            site.names_a_function = true;
        }
    }

    /// Says that something here sees all variables by their names.
    pub(super) fn is_seen_through(&mut self) {
        let seen: Vec<ScopeId> = self.chain(self.current).collect();
        for id in seen {
            self.list[id as usize].is_dynamic = true;
        }
    }

    /// The variable that a site means; `None` where it is none of the module's.
    pub(super) fn resolve(&self, site: &Site) -> Option<VariableId> {
        self.chain(site.scope).find_map(|id| self.declared.get(&(id, site.name.clone())).copied())
    }

    /// Keeps the name of a variable that the module declares at its top.
    pub(super) fn fix_at_top(&mut self, name: &Atom) {
        if let Some(variable) = self.declared.get(&(0, name.clone())) {
            self.variables[*variable as usize].is_fixed = true;
        }
    }
}
