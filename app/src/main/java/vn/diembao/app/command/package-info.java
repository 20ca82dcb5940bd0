/** The verbs of the command, one class each. */
package vn.diembao.app.command;
