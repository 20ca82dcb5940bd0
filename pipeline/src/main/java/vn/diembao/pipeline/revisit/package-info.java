/** Looks at clips again: edits and withdrawals are seen although no feed tells of them. */
package vn.diembao.pipeline.revisit;
