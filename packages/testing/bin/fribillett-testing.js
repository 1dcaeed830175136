#!/usr/bin/env node
// A file of its own, so that an installation in the repository links the command before anything is built.
import '../dist/cli/main.js';
