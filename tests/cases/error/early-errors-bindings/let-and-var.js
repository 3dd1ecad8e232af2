{ let b; { var b; } }
