(globalThis.loads ||= []).push('shared');
