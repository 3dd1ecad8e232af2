import './again.cjs';
