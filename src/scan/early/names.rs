//! Which names are declared where, as far as two declarations can exclude each other.
//!
//! One table for the whole text: by name, the innermost open scope that declares it, and the last `var` of it. Scopes are
//! numbered in the order in which they open, by a clock that only goes forward. So "declared in this function" and "declared
//! since this block opened, in it or below it" are comparisons of two numbers, and each declaration costs one look-up,
//! however deep it stands. What a scope changed in the table is undone when it closes.

use rustc_hash::FxHashMap;
use swc_core::atoms::Atom;

/// The number of a scope: the time at which it opened. 0 is before all scopes.
type Time = u32;

/// What is known about a name at the place that the walk has reached.
#[derive(Debug, Clone, Copy, Default)]
struct Known {
    /// The innermost open scope that binds it by `let`, `const`, `class`, an import, a block's function or a `catch` pattern.
    lexical: Time,
    /// Equal to `lexical` where that is a block's plain function in sloppy mode, which may be repeated.
    repeatable: Time,
    /// The innermost open `catch` that binds it as its only parameter, beside which a `var` may stand.
    caught: Time,
    /// When it was last declared by `var`, as a parameter or as a function of the top level of the function around.
    var: Time,
}

/// An open scope.
#[derive(Debug)]
struct Scope {
    opened: Time,
    /// The function that a `var` in it belongs to.
    function: Time,
    /// Lengths of the two logs when it opened.
    lexical_log: usize,
    var_log: usize,
}

/// The declarations that are in force.
#[derive(Debug)]
pub(super) struct Names {
    /// Where in `known` each name is.
    places: FxHashMap<Atom, usize>,
    known: Vec<Known>,
    clock: Time,
    stack: Vec<Scope>,
    /// What lexical declarations replaced, by its place in `known`, to be put back when their scope closes.
    lexical_log: Vec<(usize, Known)>,
    /// What `var`s replaced, to be put back when their function closes.
    var_log: Vec<(usize, Time)>,
}

/// The result of a declaration; `Err` where the name can't be declared again.
pub(super) type Declared = Result<(), ()>;

impl Names {
    /// The scope of the whole text is open, as a function's.
    pub(super) fn new() -> Self {
        let top = Scope { opened: 1, function: 1, lexical_log: 0, var_log: 0 };
        let (lexical_log, var_log) = (Vec::new(), Vec::new());
        Self { places: FxHashMap::default(), known: Vec::new(), clock: 1, stack: vec![top], lexical_log, var_log }
    }

    /// Opens a block, a loop, a `catch`, the cases of a `switch`.
    pub(super) fn open_block(&mut self) {
        let function = self.innermost().1;
        self.open(function);
    }

    /// Opens a function (parameters and body together) or a static block.
    pub(super) fn open_function(&mut self) {
        self.open(self.clock + 1);
    }

    fn open(&mut self, function: Time) {
        self.clock += 1;
        let (lexical_log, var_log) = (self.lexical_log.len(), self.var_log.len());
        self.stack.push(Scope { opened: self.clock, function, lexical_log, var_log });
    }

    /// Closes the innermost scope.
    pub(super) fn close(&mut self) {
        let Some(scope) = self.stack.pop() else { return };
        for (place, before) in self.lexical_log.drain(scope.lexical_log..).rev() {
            self.known[place] = Known { var: self.known[place].var, ..before };
        }
        if scope.opened == scope.function {
            for (place, before) in self.var_log.drain(scope.var_log..).rev() {
                self.known[place].var = before;
            }
        }
    }

    /// The innermost scope and the function that it belongs to.
    fn innermost(&self) -> (Time, Time) {
        self.stack.last().map_or((1, 1), |scope| (scope.opened, scope.function))
    }

    /// Whether the innermost scope is a function's own, so that functions declared in it are like `var`s.
    pub(super) fn at_function_top(&self) -> bool {
        let (scope, function) = self.innermost();
        scope == function
    }

    /// Whether the innermost scope is that of the whole text.
    pub(super) fn at_top(&self) -> bool {
        self.stack.len() == 1
    }

    /// Whether the whole text declares a name at its top; asked when all else is closed.
    pub(super) fn is_declared(&self, name: &Atom) -> bool {
        self.known(name).is_some_and(|known| known.var > 0 || known.lexical > 0)
    }

    fn known(&self, name: &Atom) -> Option<Known> {
        self.places.get(name).map(|place| self.known[*place])
    }

    /// Where in `known` a name is from now on.
    fn place(&mut self, name: &Atom) -> usize {
        // Most names are known from other functions: those are not copied.
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = self.known.len();
        self.known.push(Known::default());
        self.places.insert(name.clone(), place);
        place
    }

    /// `var`, or a function at the top level of a function (ECMA-262, 14.2.1, 14.12.1, 15.2.1, 16.1.1).
    pub(super) fn declare_var(&mut self, name: &Atom) -> Declared {
        self.declare_in_function(name).map(drop)
    }

    /// A parameter; `Err` where another one has its name.
    pub(super) fn declare_parameter(&mut self, name: &Atom) -> Declared {
        self.declare_in_function(name).and_then(|is_new| if is_new { Ok(()) } else { Err(()) })
    }

    /// Whether the name is new to the function.
    fn declare_in_function(&mut self, name: &Atom) -> Result<bool, ()> {
        let function = self.innermost().1;
        let place = self.place(name);
        let known = &mut self.known[place];
        if known.lexical >= function {
            return Err(());
        }
        let is_new = known.var < function;
        if is_new {
            self.var_log.push((place, known.var));
        }
        known.var = self.clock;
        Ok(is_new)
    }

    /// `let`, `const`, `class`, `using`, an import, or a name in the pattern of a `catch`.
    pub(super) fn declare_lexical(&mut self, name: &Atom) -> Declared {
        let scope = self.innermost().0;
        self.declare(name, |known| Known { lexical: scope, ..known })
    }

    /// A function in a block. In sloppy mode plain ones may have the same name (B.3.3.4).
    pub(super) fn declare_block_function(&mut self, name: &Atom, is_repeatable: bool) -> Declared {
        let scope = self.innermost().0;
        if is_repeatable && self.known(name).is_some_and(|known| known.repeatable == scope) {
            return Ok(());
        }
        let repeatable = if is_repeatable { scope } else { 0 };
        self.declare(name, |known| Known { lexical: scope, repeatable, ..known })
    }

    /// The parameter of `catch (name)` (B.3.4).
    pub(super) fn declare_caught(&mut self, name: &Atom) -> Declared {
        let scope = self.innermost().0;
        self.declare(name, |known| Known { caught: scope, ..known })
    }

    fn declare(&mut self, name: &Atom, change: impl FnOnce(Known) -> Known) -> Declared {
        let scope = self.innermost().0;
        let place = self.place(name);
        let known = self.known[place];
        if known.lexical == scope || known.caught == scope || known.var >= scope {
            return Err(());
        }
        self.lexical_log.push((place, known));
        self.known[place] = change(known);
        Ok(())
    }
}
