console.log(JSON.stringify(require('./view.jsx').view), require('./typed.tsx').typed);
