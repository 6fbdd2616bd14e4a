package main

const greeting = "one greeting"
