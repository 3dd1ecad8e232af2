try { await import('./bad.mjs'); } catch (error) { console.log(error.name, error.message); }
try { await import('./bad.mjs'); } catch (error) { console.log(error.name); }
