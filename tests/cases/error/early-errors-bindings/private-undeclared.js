class P { m() { return this.#x; } }
