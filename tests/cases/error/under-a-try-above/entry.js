for (const attempt of [1, 2]) try { require('./needs'); } catch (e) { console.log(attempt, e.code, e.message.split("'")[1]); }
const lazy = () => require('./needs-too');
try { lazy(); } catch (e) { console.log(e.code, e.message.split("'")[1]); }
