export { Injectable, Controller, Get, Post, Body, Param, User } from './decorators';
export { Container, type Type } from './container';
export * from './app';
