/** The bundler of the tests puts a stylesheet into the page. */
declare module '*.css';
