/** Kills parts of the system in the middle of its work and looks whether anything was lost or doubled. */
package vn.diembao.app.faults;
