const show = ({ name, message }) => console.log(name, message);
await import('./require.mjs').catch(show);
await import('./require.mjs').catch(show);
await import('./module.mjs').catch(show);
await import('./dirname.mjs').catch(show);
await import('./awaits.mjs').catch(show);
await import('./other.mjs').catch(show);
try { require; } catch (error) { show(error); }
